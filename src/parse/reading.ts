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

/** Entries of a list beyond this have no spot of their own. */
const spottedEntries = 100;

/** Notes where a field stands, and gives its value. */
export function noted<T>(reading: Reading, field: keyof Article, taken: Taken<T> | null): T | null {
  if (taken === null) return null;
  reading.spots[field] = taken.given.spot([]);
  return taken.value;
}

/** Notes where the entries of a list stand: `topics.0`, `topics.1`. */
export function notedEntries(
  reading: Reading,
  field: keyof Article,
  entries: readonly { readonly path: PlacedText["path"]; readonly taken: Taken<unknown> }[],
): void {
  for (const [index, { path, taken }] of entries.slice(0, spottedEntries).entries()) {
    reading.spots[`${field}.${index}`] = taken.given.spot(path);
  }
}
