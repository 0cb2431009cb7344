// Whether an article is published at a moment, and if not, why. The one place that knows.

import type { Moment } from "../time/moment.js";
import type { WithheldReason } from "./site.js";

/** What decides whether an article is published. */
export interface Timetable {
  readonly draft: boolean;
  readonly date: Moment | null;
  readonly embargo: Moment | null;
  readonly expires: Moment | null;
}

/** Which withheld articles are shown all the same. `future` covers embargoes too. */
export interface Shown {
  readonly drafts: boolean;
  readonly future: boolean;
  readonly expired: boolean;
}

/** A reason and the moment that decides (the embargo's end, the date, the expiry); null for a draft. */
export interface Withholding {
  readonly reason: WithheldReason;
  readonly until: Moment | null;
}

const nothingShown: Shown = { drafts: false, future: false, expired: false };

/** Every reason that withholds an article at `now` (milliseconds since 1970), the weightiest first. */
export function withholdings(timetable: Timetable, now: number): readonly Withholding[] {
  const { draft, date, embargo, expires } = timetable;
  const waiting: Withholding[] = [];
  if (embargo !== null && embargo.instant > now) waiting.push({ reason: "embargo", until: embargo });
  if (date !== null && date.instant > now) waiting.push({ reason: "future", until: date });
  // What ends last is what an editor waits for.
  waiting.sort((a, b) => (b.until?.instant ?? 0) - (a.until?.instant ?? 0));
  return [
    ...(draft ? [{ reason: "draft" as const, until: null }] : []),
    ...(expires !== null && expires.instant <= now ? [{ reason: "expired" as const, until: expires }] : []),
    ...waiting,
  ];
}

/** Why an article is not published at `now` (milliseconds since 1970), or null where it is. `shown`: reasons that do not count. */
export function withheldReason(
  timetable: Timetable,
  now: number,
  shown: Shown = nothingShown,
): WithheldReason | null {
  return withholding(timetable, now, shown)?.reason ?? null;
}

/** The same with the moment that decides. */
export function withholding(timetable: Timetable, now: number, shown: Shown): Withholding | null {
  return withholdings(timetable, now).find(({ reason }) => !isShown(reason, shown)) ?? null;
}

function isShown(reason: WithheldReason, shown: Shown): boolean {
  if (reason === "draft") return shown.drafts;
  return reason === "expired" ? shown.expired : shown.future;
}
