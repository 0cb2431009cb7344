// Places in the Markdown to lines of the file. The lines are counted once, and each line's text is made once.

import type { Spot } from "../article.js";

/** A place in the Markdown: offset and length. */
export interface Found {
  readonly offset: number;
  readonly length: number;
}

/** Gives the Spot of something in the Markdown. */
export type Locate = (found: Found) => Spot;

/** `offset` is where the Markdown begins in the file's text. */
export function createLocator(source: string, offset: number): Locate {
  let starts: readonly number[] | null = null;
  const texts = new Map<number, string>();
  return (found) => {
    starts ??= lineStarts(source);
    const at = Math.min(offset + found.offset, source.length);
    const index = lineOf(starts, at);
    const start = starts[index] ?? 0;
    const text = texts.get(index) ?? source.slice(start, starts[index + 1]).replace(/[\r\n]{1,2}$/, "");
    texts.set(index, text);
    const column = at - start + 1;
    const length = Math.max(0, Math.min(found.length, text.length - column + 1));
    return { line: index + 1, column, length, text };
  };
}

/** Offsets at which lines begin; LF, CRLF and CR end a line. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  for (const match of source.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Index of the line that holds an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
