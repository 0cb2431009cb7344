// How long a site stays as it is by itself.

import type { ParsedFile } from "../parse/parse-article.js";

/** The moments (milliseconds since 1970) from the first of which on, and before the second of which, nothing changes by itself; null for always. */
export interface Stillness {
  readonly since: number | null;
  readonly due: number | null;
}

/** The time in which two things both stay as they are. */
export function bothStill(one: Stillness, other: Stillness | null): Stillness {
  if (other === null) return one;
  const latest = (a: number | null, b: number | null) =>
    a === null || b === null ? (a ?? b) : Math.max(a, b);
  const earliest = (a: number | null, b: number | null) =>
    a === null || b === null ? (a ?? b) : Math.min(a, b);
  return { since: latest(one.since, other.since), due: earliest(one.due, other.due) };
}

/**
 * The moments (milliseconds since 1970) between which no article appears or goes: from the first on, and before the second;
 * null for always.
 */
export function stillness(files: readonly Pick<ParsedFile, "schedule">[], now: number): Stillness {
  let since: number | null = null;
  let due: number | null = null;
  for (const { schedule } of files) {
    for (const moment of [schedule.date, schedule.embargo, schedule.expires]) {
      if (moment === null) continue;
      const { instant } = moment;
      if (instant <= now) since = Math.max(since ?? instant, instant);
      else due = Math.min(due ?? instant, instant);
    }
  }
  return { since, due };
}
