// The text of a body without its elements, for the search.

import type { Piece } from "../article.js";

/** Elements within a line, which may stand within a word; all others part words. */
const inline =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|u|var)\b[^>]*>/gi;
/** What a browser does not show as text, where an article's HTML is trusted. */
const unseen = /<(script|style|template)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;

/** The words of a body in their order. */
export function plainText(pieces: readonly Piece[]): string {
  return htmlOf(pieces)
    .replace(unseen, " ")
    .replace(inline, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#39|#x27|apos);/g, "'")
    .replace(/&(?:amp|lt|gt|quot|nbsp);/g, " ");
}

function htmlOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.slot === "directive") return ` ${escaped(piece.title ?? "")} ${htmlOf(piece.body)} `;
      // A link's address stands inside an attribute.
      return piece.slot === "link" ? "" : " ";
    })
    .join("");
}

const escaped = (text: string): string => text.replace(/[<>&]/g, " ");
