// Ids are permanent and name one article each.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeOfSpot } from "../diagnostics/spot.js";
import type { Article } from "../parse/article.js";
import { byCodeUnits } from "./order.js";

/** Tells of articles that share an id; a warning where one of them is not published. Code: `id-conflict`. */
export function checkIds(articles: readonly Article[], isLive: (article: Article) => boolean): Diagnostic[] {
  const first = new Map<string, Article>();
  const diagnostics: Diagnostic[] = [];
  for (const article of [...articles].sort((a, b) => byCodeUnits(a.path, b.path))) {
    const key = `${article.type} ${article.id}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, article);
      continue;
    }
    diagnostics.push({
      code: "id-conflict",
      severity: isLive(article) && isLive(other) ? "error" : "warning",
      message: `This article and ${other.path} have the same id, "${article.id}".`,
      place: placeOfSpot(article.path, article.spots.id),
      other: placeOfSpot(other.path, other.spots.id),
      fix:
        article.spots.id === undefined && other.spots.id === undefined
          ? "Rename one of the two files, or remove it."
          : "Give one of them another `id`.",
    });
  }
  return diagnostics;
}
