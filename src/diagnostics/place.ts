// Places in files, from offsets.

import { createSpans, lineAt, spanOf } from "../text/lines.js";
import type { Place } from "./diagnostic.js";

/** The place of `length` characters (UTF-16 code units) at an offset of a file's text; cut where its line ends. */
export function placeAt(path: string, text: string, offset: number, length: number): Place {
  return { path, ...spanOf(lineAt(text, offset), length) };
}

/** The same for many offsets of one text, which is looked through once. */
export function createPlaces(path: string, text: string): (offset: number, length: number) => Place {
  const span = createSpans(text);
  return (offset, length) => ({ path, ...span(offset, length) });
}

/** A file as a whole, or what it lacks: 1:1. */
export function wholeFile(path: string): Place {
  return { path, line: 1, column: 1, length: 0, text: null };
}
