// Puts a stored body and its page together: fills the slots for links, pictures and directives.

import type { BodyView, MediaView, PictureView } from "../pages/views.js";
import type { Body, Piece, Slot } from "../parse/article.js";
import { escapeHtml } from "../text/escape.js";
import { withoutEnded } from "./without-ended.js";

/** What renders the slots that are whole elements; both give HTML. */
export interface SlotPartials {
  picture(picture: PictureView): string;
  media(media: MediaView): string;
  /** `content` is finished HTML. */
  directive(slot: Slot & { slot: "directive" }, content: string): string;
}

/**
 * The HTML of a body. A link whose address is null goes, its text stays; so does any other attribute, its element stays; a
 * picture that is null leaves its alt text.
 */
export function fillBody(body: Body, view: BodyView, partials: SlotPartials): string {
  const pieces = view.ended === undefined ? body.pieces : withoutEnded(body.pieces, view.ended);
  const html = fillPieces(pieces, view, partials);
  return body.pieces.some(isRest) ? `${html}\n</div>` : html;
}

const isRest = (piece: Piece): boolean => typeof piece !== "string" && piece.slot === "rest";

/** What is not free of an article, in the whole of it: machines are told of it by this class. */
const restOpening = '<div class="members-only">';

function fillPieces(pieces: readonly Piece[], view: BodyView, partials: SlotPartials): string {
  let html = "";
  /** What is still to be taken away of a link that goes: the rest of its tag, then its end tag. */
  let unwanted: "nothing" | "tag" | "end" = "nothing";
  /** Whether the quote is still to be taken away that ends an attribute that goes. */
  let unquoted = false;
  let tag = "";
  let end = "";
  for (const piece of pieces) {
    if (typeof piece !== "string") {
      if (piece.slot === "rest") {
        html += `\n${restOpening}`;
        continue;
      }
      if (piece.slot !== "link") {
        html += fillElement(piece, view, partials);
        continue;
      }
      const href = view.links[piece.index] ?? null;
      if (href !== null) html += escapeHtml(href);
      else if (!html.endsWith(' href="')) {
        html = html.slice(0, html.lastIndexOf(" "));
        unquoted = true;
      } else {
        const start = startOfLink(html);
        tag = html.slice(start);
        html = html.slice(0, start);
        unwanted = "tag";
      }
      continue;
    }
    let rest = unquoted ? piece.slice('"'.length) : piece;
    unquoted = false;
    if (unwanted === "tag") {
      const to = endOfTag(rest);
      // What other links lead to stays.
      const id = /\sid="[^"]*"/.exec(tag + rest.slice(0, to))?.[0];
      end = id === undefined ? "" : "</span>";
      rest = (id === undefined ? "" : `<span${id}>`) + rest.slice(to);
      unwanted = "end";
    }
    const at = unwanted === "end" ? rest.indexOf("</a>") : -1;
    if (at >= 0) {
      rest = rest.slice(0, at) + end + rest.slice(at + "</a>".length);
      unwanted = "nothing";
    }
    html += rest;
  }
  return html;
}

function fillElement(
  slot: Exclude<Slot, { slot: "link" | "rest" }>,
  view: BodyView,
  partials: SlotPartials,
): string {
  if (slot.slot === "directive") return partials.directive(slot, fillPieces(slot.body, view, partials));
  if (slot.slot === "media") {
    const media = view.media[slot.index] ?? null;
    return media === null ? escapeHtml(slot.alt) : partials.media(media);
  }
  const picture = view.pictures[slot.index] ?? null;
  return picture === null ? escapeHtml(slot.alt) : partials.picture(picture);
}

/** Where the `<a` of the tag begins in whose `href` the text ends. */
function startOfLink(html: string): number {
  for (let start = html.lastIndexOf("<a "); start >= 0; start = html.lastIndexOf("<a ", start - 1)) {
    if (/^<a(?:\s+[^\s=">]+(?:="[^"]*")?)*\s+href="$/.test(html.slice(start))) return start;
    if (start === 0) break;
  }
  return html.length;
}

/** Where a tag ends, counted from inside one of its quoted values. */
function endOfTag(rest: string): number {
  const match = /^[^"]*"(?:[^">]|"[^"]*")*>/.exec(rest);
  return match === null ? 0 : match[0].length;
}

/** A body that begins with its place: run in at the first paragraph, where there is one that does not name it already. */
export function withDateline(html: string, dateline: string | null): string {
  if (dateline === null || dateline === "") return html;
  const place = `<span class="dateline">${escapeHtml(dateline)}</span>`;
  const opening = /^\s*(?:<div class="members-only">\s*)?<p>(?!\s*<(?:img|picture|figure)\b)/.exec(html);
  if (opening === null) return `<p>${place}</p>\n${html}`;
  const after = html.slice(opening[0].length);
  const beginning = after
    .slice(0, after.indexOf("</p>"))
    .replace(/<[^>]*>/g, "")
    .trimStart()
    .toLowerCase();
  if (beginning.startsWith(escapeHtml(dateline).toLowerCase())) return html;
  return `${opening[0]}${place} — ${after}`;
}
