// What the readers of an article's fields share while they read one article.

import type { Article, Spot } from "./article.js";
import type { ArticlePlace } from "./article-place.js";
import type { ParseContext } from "./context.js";
import type { PlacedText } from "./lists.js";
import type { Positions } from "./positions.js";
import type { Taken, Taker } from "./take-field.js";

/** One article while its fields are read. */
export interface Reading {
  readonly path: string;
  readonly kind: "article" | "page";
  readonly place: ArticlePlace;
  readonly positions: Positions;
  readonly context: ParseContext;
  readonly taker: Taker;
  /** The article's own language, else the site's. */
  readonly language: string;
  /** Inline Markdown as plain text on one line. */
  readonly plain: (text: string) => string;
  /** Filled while reading: `Article.spots`. */
  readonly spots: { [field: string]: Spot };
}

/**
 * Fields that nobody speaks of once they are read: what is wrong with them has been told. Where they stand is half of what
 * there would be to remember of an article.
 */
const settled: ReadonlySet<keyof Article> = new Set<keyof Article>([
  ...(["headline", "dek", "kicker", "dateline", "authors", "topics", "date", "updated"] as const),
  ...([
    "embargo",
    "expires",
    "image",
    "corrections",
    "label",
    "priority",
    "access",
    "language",
    "layout",
  ] as const),
]);

/** Entries of a list beyond this have no spot of their own. */
const spottedEntries = 100;

/** Notes where a field stands, and gives its value. */
export function noted<T>(reading: Reading, field: keyof Article, taken: Taken<T> | null): T | null {
  if (taken === null) return null;
  if (!settled.has(field)) reading.spots[field] = taken.given.spot([]);
  return taken.value;
}

/** Notes where the entries of a list stand: `topics.0`, `topics.1`. */
export function notedEntries(
  reading: Reading,
  field: keyof Article,
  entries: readonly { readonly path: PlacedText["path"]; readonly taken: Taken<unknown> }[],
): void {
  if (settled.has(field)) return;
  for (const [index, { path, taken }] of entries.slice(0, spottedEntries).entries()) {
    reading.spots[`${field}.${index}`] = taken.given.spot(path);
  }
}
