// What readers see of a body as plain text, for comparing the words of two.

import type { Body, Piece } from "../../parse/article.js";
import { htmlText } from "../../text/html-text.js";

/** The words of a body, those inside directives too; alternatives of pictures and recordings are not seen. */
export const bodyText = ({ pieces }: Body): string => htmlText(htmlOf(pieces)).replace(/\s+/g, " ").trim();

function htmlOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.slot === "directive") return ` <p>${piece.title ?? ""}</p> ${htmlOf(piece.body)} `;
      // A link's stands inside an attribute.
      return piece.slot === "link" ? "" : " ";
    })
    .join("");
}
