// The whole of an article that is not free, with a slot where its free part ends.

import type { Body, Piece } from "../article.js";

const rest: Piece = { slot: "rest" };

/**
 * The whole with the slot between two blocks, behind what the free part shows. Where the whole does not begin with that, but
 * for what the free part has lost (the cut lies in a list, say), the slot comes first: all counts as the rest.
 */
export function markRest(whole: Body, free: Body): Body {
  const { pieces } = whole;
  const shown = withoutFootnotes(free.pieces);
  const last = shown.length - 1;
  const end = shown[last];
  const there = pieces[last];
  const isSame = shown.slice(0, last).every((piece, index) => isAlike(piece, pieces[index]));
  if (!isSame || end === undefined || there === undefined) return { pieces: [rest, ...pieces] };
  if (typeof end !== "string" || typeof there !== "string") {
    return isAlike(end, there)
      ? { pieces: [...pieces.slice(0, last + 1), rest, ...pieces.slice(last + 1)] }
      : { pieces: [rest, ...pieces] };
  }
  const length = end.trim() === "" ? null : lengthOf(end.trimEnd(), there);
  if (length === null) return { pieces: [rest, ...pieces] };
  return {
    pieces: [
      ...[...pieces.slice(0, last), there.slice(0, length)],
      ...[rest, there.slice(length), ...pieces.slice(last + 1)],
    ],
  };
}

function isAlike(one: Piece, other: Piece | undefined): boolean {
  if (typeof one !== "string" || typeof other !== "string")
    return JSON.stringify(one) === JSON.stringify(other);
  return lengthOf(one, other) === other.length;
}

/** The number of a footnote, whose text every reader gets or not. */
const call = /<sup><a href="(#fn-[^"]*)"[^>]*>\d+<\/a><\/sup>/y;
/** What a link that is defined behind the cut has lost. */
const title = / title="[^"]*"/y;

/** How much of the whole's HTML the free part's is; null where it is none of it. */
function lengthOf(free: string, whole: string): number | null {
  let at = 0;
  let there = 0;
  const matched = (mark: RegExp, text: string, from: number): RegExpExecArray | null => {
    mark.lastIndex = from;
    return mark.exec(text);
  };
  while (at < free.length) {
    const called = whole[there] === "<" ? matched(call, whole, there) : null;
    const lost = whole[there] === " " ? matched(title, whole, there) : null;
    if (called !== null) {
      const same = matched(call, free, at);
      there += called[0].length;
      // It may have another number.
      if (same?.[1] === called[1]) at += same?.[0].length ?? 0;
    } else if (lost !== null && !free.startsWith(lost[0], at)) there += lost[0].length;
    else if (free[at] !== whole[there]) return null;
    else {
      at++;
      there++;
    }
  }
  // One that stood last.
  return there + (matched(call, whole, there)?.[0].length ?? 0);
}

const footnotes = '<section class="footnotes"';

/** Footnotes stand at the end of each text: of the free part behind it, of the whole behind that. */
function withoutFootnotes(pieces: readonly Piece[]): readonly Piece[] {
  const index = pieces.findLastIndex((piece) => typeof piece === "string" && piece.includes(footnotes));
  const piece = pieces[index];
  if (typeof piece !== "string") return pieces;
  return [...pieces.slice(0, index), piece.slice(0, piece.lastIndexOf(footnotes))];
}
