// From the spots that articles keep to the places that Diagnostics print.

import type { Place } from "./diagnostic.js";
import { wholeFile } from "./place.js";

/** A place without its file, or in another file than the one that holds it. */
interface KeptSpot {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
  readonly path?: string;
}

/** The place of a spot of the file at `path`; without a spot, the file as a whole. */
export function placeOfSpot(path: string, spot: KeptSpot | undefined): Place {
  if (spot === undefined) return wholeFile(path);
  const { line, column, length, text } = spot;
  return { path: spot.path ?? path, line, column, length, text };
}
