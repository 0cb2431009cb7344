// Which of two places comes first in what is printed.

import type { Place } from "../diagnostics/diagnostic.js";

/** By path (code units), line and column. */
export function byPlace(a: Place, b: Place): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
