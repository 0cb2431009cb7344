// White space between plain blocks: it is written, and says nothing to what follows, which begins anew.

import { put, type Sink } from "./sink.js";

/** Writes the white space at an offset; gives the offset behind it. */
export function putSpaceBefore(sink: Sink, html: string, from: number): number {
  let to = from;
  while (to < html.length && isWhite(html.charCodeAt(to))) to++;
  if (to === from) return to;
  const space = html.slice(from, to);
  if (!space.includes("\n")) put(sink, space);
  else if (!sink.endsLine) put(sink, "\n");
  return to;
}

const isWhite = (code: number): boolean => code === 0x0a || code === 0x20 || code === 0x09 || code === 0x0c;
