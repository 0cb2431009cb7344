// The order of articles everywhere: newest instant first, then path.

import type { Article } from "../parse/article.js";

/** Compares by code units, on every machine alike. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest instant first, then path. */
export function newestFirst(a: Article, b: Article): number {
  return (b.date?.instant ?? 0) - (a.date?.instant ?? 0) || byCodeUnits(a.path, b.path);
}
