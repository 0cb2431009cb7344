// The stack of open elements: pushing, popping, and opening again the bold or the link that a block interrupted.

import type { Piece } from "../article.js";
import { breakText, type Frame, type Mark, maximumDepth, type Pass, topOf } from "./pass.js";
import { addPieces, put, type Sink } from "./sink.js";

/** Text elements that stand in a line: they do not part words. */
export function isInline(frame: Frame): boolean {
  return frame.kind === "inline" || frame.kind === "transparent";
}

const noPieces: readonly Piece[] = [];

/** An element that is open; `end` is what closes it in the body. */
export function frameOf(
  name: string,
  kind: Frame["kind"],
  end: string,
  more: Partial<Omit<Frame, "name" | "kind" | "end" | "filled" | "begun">> = {},
): Frame {
  // All of one shape: thousands of them are made.
  return {
    name,
    kind,
    end,
    implied: more.implied ?? false,
    again: more.again ?? noPieces,
    home: more.home ?? -1,
    verbatim: more.verbatim ?? false,
    mute: more.mute ?? false,
    filled: false,
    begun: false,
    mark: more.mark ?? null,
    finish: more.finish ?? null,
  };
}

/** Whether there is room; beyond the greatest depth nothing is written, and the article is refused. */
export function hasRoom(pass: Pass): boolean {
  return pass.beyond === 0 && pass.stack.length < maximumDepth;
}

export function push(pass: Pass, frame: Frame): void {
  pass.stack.push(frame);
  if (frame.verbatim) pass.verbatim++;
  if (frame.mute) pass.mute++;
}

/** Opens an element that the content needs and that was not written. */
export function imply(pass: Pass, name: string, kind: Frame["kind"]): void {
  put(pass.sink, `<${name}>`);
  push(pass, frameOf(name, kind, `</${name}>`, { implied: true }));
}

function pop(pass: Pass): Frame | undefined {
  const frame = pass.stack.pop();
  if (frame === undefined) return undefined;
  if (frame.verbatim) pass.verbatim--;
  if (frame.mute) pass.mute--;
  if (!isInline(frame)) breakText(pass);
  if (frame.finish !== null) frame.finish(pass, frame);
  else if (!takenBack(pass.sink, frame.mark)) put(pass.sink, frame.end);
  return frame;
}

/** Takes an element's start tag back where nothing was written since. */
function takenBack(sink: Sink, mark: Mark | null): boolean {
  if (mark === null || mark.sink !== sink) return false;
  if (sink.pieces.length !== mark.piecesAfter || sink.html.length !== mark.after) return false;
  sink.pieces.length = mark.pieces;
  sink.html = mark.before;
  return true;
}

/** Opens a text element: its start tag without an id, so that it can be opened again. */
export function openInline(pass: Pass, frame: Frame): void {
  const { sink } = pass;
  const before = sink.html;
  const pieces = sink.pieces.length;
  addPieces(sink, frame.again);
  frame.mark = { sink, pieces, before, piecesAfter: sink.pieces.length, after: sink.html.length };
  push(pass, frame);
}

/**
 * Closes elements until so many are open. `for a block`: text elements among them go on behind it. Otherwise just those
 * go on that were interrupted in a block that is still open.
 */
export function closeTo(pass: Pass, depth: number, why: "end" | "for a block"): void {
  const interrupted: Frame[] = [];
  while (pass.stack.length > depth) {
    const frame = pop(pass);
    if (frame === undefined || !isInline(frame) || frame.again.length === 0) continue;
    if (why === "for a block") interrupted.push({ ...frame, home: frame.home >= 0 ? frame.home : depth });
    // The outermost of them is what is being closed.
    else if (frame.home >= 0 && frame.home <= depth && pass.stack.length > depth) interrupted.push(frame);
  }
  if (interrupted.length > 0) pass.pending = [...pass.pending, ...interrupted.reverse()];
  if (pass.pending.length > 0) pass.pending = pass.pending.filter(({ home }) => home <= pass.stack.length);
}

/** Characters of tags that are opened again: one long link around a thousand items would fill the memory. */
const mostReopened = 1_000_000;

/** Opens again what a block interrupted. */
export function reopen(pass: Pass): void {
  if (pass.pending.length === 0) return;
  const frames = pass.pending;
  pass.pending = [];
  for (const frame of frames) {
    if (!hasRoom(pass)) return;
    for (const piece of frame.again) pass.reopened += typeof piece === "string" ? piece.length : 1;
    if (pass.reopened > mostReopened) return;
    openInline(pass, frame);
    pass.elements++;
  }
}

/** Depth of the innermost open element that is wanted, looking no further than a wall; -1 for none. */
export function findOpen(
  pass: Pass,
  wanted: (frame: Frame) => boolean,
  wall: (frame: Frame) => boolean,
): number {
  for (let depth = pass.stack.length - 1; depth >= 0; depth--) {
    const frame = pass.stack[depth];
    if (frame === undefined || wanted(frame)) return depth;
    if (wall(frame)) return -1;
  }
  return -1;
}

/** The innermost element that holds text alone, with its depth, if no block stands between. */
export function openText(pass: Pass): { readonly depth: number; readonly frame: Frame } | null {
  for (let depth = pass.stack.length - 1; depth >= 0; depth--) {
    const frame = pass.stack[depth];
    if (frame === undefined || frame.kind === "text") return frame === undefined ? null : { depth, frame };
    if (!isInline(frame)) return null;
  }
  return null;
}

/** Whether such an element is open anywhere. */
export function isOpen(pass: Pass, name: string): boolean {
  return pass.stack.some((frame) => frame.name === name);
}

/** Marks the elements around a text as filled. */
export function fill(pass: Pass): void {
  for (let depth = pass.stack.length - 1; depth >= 0; depth--) {
    const frame = pass.stack[depth];
    if (frame === undefined) return;
    if (frame.kind === "text") {
      frame.filled = true;
      return;
    }
    if (!isInline(frame)) return;
  }
}

/** Leaves lists, terms and cells that were opened for something that is over. */
export function leaveImplied(pass: Pass): void {
  for (let top = topOf(pass); top?.implied === true; top = topOf(pass)) {
    if (top.kind !== "list" && top.kind !== "definitions") return;
    closeTo(pass, pass.stack.length - 1, "end");
  }
}
