// Turns offsets in a file into lines and columns, with one pass over the file however many are asked for.

import type { Place } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { createSpans } from "../text/lines.js";
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
  const spot = createSpans(text);
  return {
    spot,
    place: (offset, length) => ({ path, ...spot(offset, length) }),
    start: wholeFile(path),
  };
}
