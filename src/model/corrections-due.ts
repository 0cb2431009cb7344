// The corrections of an article that count at a moment, when it last changed for its readers, and whether it was retracted.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeOfSpot } from "../diagnostics/spot.js";
import type { Article } from "../parse/article.js";
import type { Moment } from "../time/moment.js";

/** The article without corrections that are dated after `now` (milliseconds since 1970); the same object where there are none. */
export function withCorrectionsAt(article: Article, now: number): Article {
  const isDue = ({ date }: Article["corrections"][number]): boolean => date === null || date.instant <= now;
  if (article.corrections.every(isDue)) return article;
  return { ...article, corrections: article.corrections.filter(isDue) };
}

/** Tells of the corrections that are left out until their day. Code: `correction-future` (a warning). */
export function correctionsToCome({ type, path, corrections, spots }: Article, now: number): Diagnostic[] {
  if (type === "page") return [];
  return corrections.flatMap(({ date, kind }, index): Diagnostic[] => {
    if (date === null || date.instant <= now) return [];
    const consequence =
      kind === "retraction" ? "the article stands as it is until then" : "it is not shown before";
    return [
      {
        code: "correction-future",
        severity: "warning",
        message: `This entry is dated in the future (${date.iso}): ${consequence}.`,
        place: placeOfSpot(path, spots[`corrections.${index}`] ?? spots.corrections),
        fix: "Correct the date, unless it is meant to wait.",
      },
    ];
  });
}

export const isRetracted = ({ type, corrections }: Article): boolean =>
  type === "article" && corrections.some(({ kind }) => kind === "retraction");

/** The latest of the article's date, `updated` and the dates of its corrections; null for a standing page without any. */
export function lastChange({ type, date, updated, corrections }: Article): Moment | null {
  let last = date;
  const take = (moment: Moment | null): void => {
    if (moment !== null && (last === null || moment.instant > last.instant)) last = moment;
  };
  take(updated);
  // A standing page shows no corrections.
  if (type === "article") for (const correction of corrections) take(correction.date);
  return last;
}
