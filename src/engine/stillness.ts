// How long a site stays as it is by itself.

import type { ParsedFile } from "../parse/parse-article.js";

/**
 * The moments (milliseconds since 1970) between which no article and no correction appears or goes: from the first on, and before the second;
 * null for always.
 */
export function stillness(
  files: readonly Pick<ParsedFile, "schedule">[],
  now: number,
): { readonly since: number | null; readonly due: number | null } {
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
