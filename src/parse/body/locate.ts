// Places in the Markdown to lines of the file. The lines are counted once, and each line's text is made once.

import { createLines } from "../../text/lines.js";
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
  const lines = createLines(source);
  return (found) => {
    const at = lines(offset + found.offset);
    return { ...at, length: Math.max(0, Math.min(found.length, at.text.length - at.column + 1)) };
  };
}
