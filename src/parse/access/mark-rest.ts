// The whole of an article that is not free, with a slot where its free part ends.

import type { Body, Piece } from "../article.js";

const rest: Piece = { slot: "rest" };

/**
 * The whole with the slot between two blocks, behind what the free part shows. Where that is not the beginning of the whole,
 * letter for letter (the cut lies in a list, or a footnote went), the slot comes first: all counts as the rest.
 */
export function markRest(whole: Body, free: Body): Body {
  const { pieces } = whole;
  const shown = withoutFootnotes(free.pieces);
  const last = shown.length - 1;
  const isSame = shown.slice(0, last).every((piece, index) => same(piece, pieces[index]));
  const [end, there] = [shown[last], pieces[last]];
  if (!isSame || end === undefined || there === undefined) return { pieces: [rest, ...pieces] };
  if (same(end, there)) {
    return { pieces: [...pieces.slice(0, last + 1), rest, ...pieces.slice(last + 1)] };
  }
  if (typeof end !== "string" || typeof there !== "string") return { pieces: [rest, ...pieces] };
  const text = end.trimEnd();
  if (text === "" || !there.startsWith(text)) return { pieces: [rest, ...pieces] };
  return {
    pieces: [...pieces.slice(0, last), text, rest, there.slice(text.length), ...pieces.slice(last + 1)],
  };
}

const same = (one: Piece, other: Piece | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

const footnotes = '<section class="footnotes"';

/** Footnotes stand at the end of each text: of the free part behind it, of the whole behind that. */
function withoutFootnotes(pieces: readonly Piece[]): readonly Piece[] {
  const index = pieces.findLastIndex((piece) => typeof piece === "string" && piece.includes(footnotes));
  const piece = pieces[index];
  if (typeof piece !== "string") return pieces;
  return [...pieces.slice(0, index), piece.slice(0, piece.lastIndexOf(footnotes))];
}
