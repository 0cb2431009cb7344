// Turns offsets in a file into lines and columns, with one pass over the file however many are asked for.

import type { Place } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Spot } from "./article.js";

/** Offsets of one file as places that a person finds. */
export interface Positions {
  /** `offset` and `length` in UTF-16 code units of the file's text; a length that leaves the line is cut at its end. */
  readonly place: (offset: number, length: number) => Place;
  readonly spot: (offset: number, length: number) => Spot;
  /** The file's first line and column without its text: for what is missing. */
  readonly start: Place;
}

/** The positions of the file at `path` with this text. */
export function createPositions(path: string, text: string): Positions {
  let starts: number[] | null = null;
  const spot = (offset: number, length: number): Spot => {
    starts ??= lineStarts(text);
    const line = lastAtOrBefore(starts, offset);
    const start = starts[line] ?? 0;
    const next = starts[line + 1];
    const end = next === undefined ? text.length : next - (text[next - 2] === "\r" ? 2 : 1);
    const column = Math.min(offset, end) - start;
    return {
      line: line + 1,
      column: column + 1,
      length: Math.max(0, Math.min(length, end - start - column)),
      text: text.slice(start, end),
    };
  };
  return {
    spot,
    place: (offset, length) => ({ path, ...spot(offset, length) }),
    start: wholeFile(path),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
