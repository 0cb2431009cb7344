// How long a site stays as it is by itself.

import type { ParsedFile } from "../parse/parse-article.js";

/** Moments (milliseconds since 1970) between which a site stays as it is: from the first on, and before the second; null for always. */
export interface Stillness {
  readonly since: number | null;
  readonly due: number | null;
}

/** What two spans have in common. */
export function between(one: Stillness, other: Stillness): Stillness {
  const all = (...moments: readonly (number | null)[]): readonly number[] =>
    moments.filter((moment) => moment !== null);
  const since = all(one.since, other.since);
  const due = all(one.due, other.due);
  return {
    since: since.length === 0 ? null : Math.max(...since),
    due: due.length === 0 ? null : Math.min(...due),
  };
}

/**
 * The moments (milliseconds since 1970) between which no article and no correction appears or goes: from the first on, and before the second;
 * null for always.
 */
export function stillness(files: readonly Pick<ParsedFile, "schedule">[], now: number): Stillness {
  let since: number | null = null;
  let due: number | null = null;
  for (const { schedule } of files) {
    for (const moment of [schedule.date, schedule.embargo, schedule.expires, ...schedule.corrections]) {
      if (moment === null) continue;
      const { instant } = moment;
      if (instant <= now) since = Math.max(since ?? instant, instant);
      else due = Math.min(due ?? instant, instant);
    }
  }
  return { since, due };
}
