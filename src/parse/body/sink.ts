// Where finished HTML goes: strings, and the slots between them.

import type { Piece, Slot } from "../article.js";

export interface Sink {
  readonly pieces: Piece[];
  /** What follows the last of the pieces. */
  html: string;
  /** Whether it ends a line, so that another line end would be idle. (Looking at the end of a growing string costs its length.) */
  endsLine: boolean;
}

export function createSink(): Sink {
  return { pieces: [], html: "", endsLine: true };
}

export function put(sink: Sink, html: string): void {
  if (html === "") return;
  sink.html += html;
  sink.endsLine = html.charCodeAt(html.length - 1) === 10;
}

export function addSlot(sink: Sink, slot: Slot): void {
  if (sink.html !== "") sink.pieces.push(sink.html);
  sink.pieces.push(slot);
  sink.html = "";
  sink.endsLine = false;
}

export function addPieces(sink: Sink, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (typeof piece === "string") put(sink, piece);
    else addSlot(sink, piece);
  }
}

export function addSink(sink: Sink, other: Sink): void {
  if (other.pieces.length > 0) addPieces(sink, other.pieces);
  put(sink, other.html);
}

/** All of it, as a body keeps it. */
export function piecesOf(sink: Sink): readonly Piece[] {
  return sink.html === "" ? sink.pieces : [...sink.pieces, sink.html];
}
