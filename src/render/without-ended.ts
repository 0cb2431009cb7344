// A body without the pictures that may not be shown any more: the figure around them goes too, the text stays.

import type { Piece } from "../parse/article.js";

/** The pieces without the picture slots with these indexes, and without figures that held nothing else. */
export function withoutEnded(pieces: readonly Piece[], ended: readonly number[]): readonly Piece[] {
  const isEnded = (piece: Piece): boolean =>
    typeof piece !== "string" && piece.slot === "picture" && ended.includes(piece.index);
  const left: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    if (typeof piece !== "string" && piece.slot === "directive")
      left.push({ ...piece, body: withoutEnded(piece.body, ended) });
    else if (!isEnded(piece)) left.push(piece);
    else {
      const start = figureStart(left);
      const end = start === null ? null : figureEnd(pieces, index, isEnded);
      if (start === null || end === null) continue;
      left.splice(start.index, left.length, start.before);
      left.push(end.after);
      index = end.index;
    }
  }
  return left;
}

/** The piece in which the figure begins that is open at the end of some, and holds nothing yet but tags; null where there is none. */
function figureStart(left: readonly Piece[]): { readonly index: number; readonly before: string } | null {
  let html = "";
  for (let index = left.length - 1; index >= 0; index--) {
    const piece = left[index];
    if (typeof piece !== "string") {
      if (piece?.slot !== "link") return null;
      html = `#${html}`;
      continue;
    }
    html = piece + html;
    const start = piece.lastIndexOf("<figure");
    if (start === -1) continue;
    const inside = html.slice(start);
    return inside.includes("</figure>") || !isBare(inside) ? null : { index, before: piece.slice(0, start) };
  }
  return null;
}

/** The piece in which a figure ends, and what stands behind it; null where it holds more than ended pictures and a caption. */
function figureEnd(
  pieces: readonly Piece[],
  from: number,
  isEnded: (piece: Piece) => boolean,
): { readonly index: number; readonly after: string } | null {
  let html = "";
  for (let index = from + 1; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) return null;
    if (typeof piece !== "string") {
      if (piece.slot === "link") html += "#";
      else if (!isEnded(piece)) return null;
      continue;
    }
    const end = piece.indexOf("</figure>");
    html += end === -1 ? piece : piece.slice(0, end);
    if (end === -1) continue;
    const caption = html.indexOf("<figcaption");
    const shown = caption === -1 ? html : html.slice(0, caption);
    return isBare(shown) ? { index, after: piece.slice(end + "</figure>".length) } : null;
  }
  return null;
}

/** Whether HTML is tags alone, of elements that show nothing by themselves. */
const isBare = (html: string): boolean =>
  html.replace(/<[^>]*>/g, "").trim() === "" && !/<(?:img|video|audio|table|iframe)\b/.test(html);
