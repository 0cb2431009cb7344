// Titles in a column, each with the lines that stand behind it.

import type { Paint } from "./colour.js";

/** A title, and what stands behind it. */
export type Titled = readonly [title: string, items: readonly string[]];

/** The lines of all titles behind which something stands. `lay` makes lines of it, which begin in a column (0-based). */
export function titledLines(
  all: readonly Titled[],
  paint: Paint,
  lay: (items: readonly string[], column: number) => readonly string[] = (lines) => lines,
): readonly string[] {
  const present = all.filter(([, items]) => items.length > 0);
  const width = Math.max(...present.map(([title]) => title.length));
  return present.flatMap(([title, items]) =>
    lay(items, width + 4).map(
      (line, index) => `  ${paint("dim", (index === 0 ? title : "").padEnd(width))}  ${line}`,
    ),
  );
}
