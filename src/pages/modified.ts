// When a story was last changed in a way that readers should know of.

import type { Article } from "../parse/article.js";
import type { Moment } from "../time/moment.js";

/** The later of `updated` and the last correction; null where neither is later than the article itself. */
export function modifiedOf({
  date,
  updated,
  corrections,
}: Pick<Article, "date" | "updated" | "corrections">): Moment | null {
  if (updated === null && corrections.length === 0) return null;
  let latest: Moment | null = null;
  for (const moment of [updated, ...corrections.map((correction) => correction.date)]) {
    if (moment === null || (date !== null && moment.instant < date.instant)) continue;
    if (latest === null || moment.instant > latest.instant) latest = moment;
  }
  return latest;
}
