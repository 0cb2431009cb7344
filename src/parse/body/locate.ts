// Places in the Markdown to lines of the file. The lines are counted once, and each line's text is made once.

import { createSpans } from "../../text/lines.js";
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
  const span = createSpans(source);
  return (found) => span(offset + found.offset, found.length);
}
