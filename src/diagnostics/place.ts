// Places in files, from offsets.

import { lineAt } from "../text/lines.js";
import type { Place } from "./diagnostic.js";

/** The place of `length` characters (UTF-16 code units) at an offset of a file's text. */
export function placeAt(path: string, text: string, offset: number, length: number): Place {
  return placeOf(path, lineAt(text, offset), length);
}

/** The same for many offsets of one text, which is looked through once. */
export function createPlaces(path: string, text: string): (offset: number, length: number) => Place {
  let starts: readonly number[] | null = null;
  return (offset, length) => {
    starts ??= lineStarts(text);
    const before = lastAtOrBefore(starts, offset);
    const start = starts[before] ?? 0;
    const { column, text: line } = lineAt(text.slice(start, starts[before + 1]), offset - start);
    return placeOf(path, { line: before + 1, column, text: line }, length);
  };
}

/** A file as a whole, or what it lacks: 1:1. */
export function wholeFile(path: string): Place {
  return { path, line: 1, column: 1, length: 0, text: null };
}

function placeOf(path: string, at: ReturnType<typeof lineAt>, length: number): Place {
  const rest = at.text.length - at.column + 1;
  return { path, ...at, length: Math.max(0, Math.min(length, rest)) };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: ending }) => index + ending.length)];
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
