// A paragraph of a gallery: each picture in it is a figure of its own.

import { type Captioned, captionOf, putFigure } from "./figure.js";
import type { Pass } from "./pass.js";
import { piecesOf, type Sink } from "./sink.js";

/** Writes a figure for each picture and recording of a paragraph that holds nothing else; false where it holds none. */
export function putGallery(pass: Pass, inner: Sink, attributes: string): boolean {
  const slots = piecesOf(inner).filter((piece) => typeof piece !== "string");
  if (slots.length === 0) return false;
  const shown: readonly Captioned[] = slots.flatMap((piece) => {
    if (piece.slot === "picture") return pass.pictures[piece.index]?.value ?? [];
    return piece.slot === "media" ? (captionOf(pass.media[piece.index]?.value) ?? []) : [];
  });
  if (shown.length !== slots.length) return false;
  for (const [index, piece] of slots.entries()) {
    const captioned = shown[index];
    // An id stands once.
    if (captioned !== undefined) putFigure(pass, [piece], captioned, index === 0 ? attributes : "");
  }
  return true;
}
