// Places in files, from offsets.

import { lineAt } from "../text/lines.js";
import type { Place } from "./diagnostic.js";

/** The place of `length` characters (UTF-16 code units) at an offset of a file's text. */
export function placeAt(path: string, text: string, offset: number, length: number): Place {
  const at = lineAt(text, offset);
  return {
    path,
    line: at.line,
    column: at.column,
    length: Math.max(0, Math.min(length, at.text.length - at.column + 1)),
    text: at.text,
  };
}

/** A file as a whole, or what it lacks: 1:1. */
export function wholeFile(path: string): Place {
  return { path, line: 1, column: 1, length: 0, text: null };
}
