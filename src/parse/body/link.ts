// Links: to elsewhere as they are, within the site as slots, footnotes by plain ids, and never to a script.

import { escapeHtml } from "../../text/escape.js";
import { say } from "../../text/words.js";
import type { Piece } from "../article.js";
import { asTyped, emptyAddress, invalidAddress, judgeLink } from "./address.js";
import { attributeOf, footnotePrefix, type Written } from "./attributes.js";
import type { Pass } from "./pass.js";
import { addPieces, put } from "./sink.js";
import type { Attributes } from "./tokens.js";
import { frameOf, openInline, push } from "./tree.js";

/** Opens an `<a>`; `written` are its attributes but the address. */
export function openLink(pass: Pass, attributes: Attributes, written: Written): void {
  const href = attributeOf(attributes, "href");
  const footnote = footnoteLink(pass, href, attributes, written);
  if (footnote !== null) {
    put(pass.sink, footnote);
    push(pass, frameOf("a", "transparent", "</a>", { mute: true }));
    return;
  }
  if (href !== undefined && judgeLink(href).kind === "foreign") {
    pass.foreign.push(href);
    put(pass.sink, "[");
    push(pass, frameOf("a", "inline", `](${escapeHtml(asTyped(href))})`));
    return;
  }
  const again = href === undefined ? null : startTag(pass, href, written.rest);
  if (again === null) {
    // Without an address it is a place to link to, or nothing but its text.
    const start = written.id === "" ? "" : `<span${written.id}>`;
    put(pass.sink, start);
    pass.elements++;
    push(pass, frameOf("a", "inline", start === "" ? "" : "</span>"));
    return;
  }
  if (written.id === "") {
    openInline(pass, frameOf("a", "transparent", "</a>", { again }));
    return;
  }
  const [first = "", ...others] = again;
  addPieces(pass.sink, [
    `<a${written.id}${typeof first === "string" ? first.slice("<a".length) : ""}`,
    ...others,
  ]);
  push(pass, frameOf("a", "transparent", "</a>", { again }));
}

/** The start tag of a link, or null where its address may not be followed. */
function startTag(pass: Pass, href: string, rest: string): readonly Piece[] | null {
  const address = judgeLink(href);
  if (address.kind === "unsafe" && pass.settings.trusted) return [`<a href="${escapeHtml(href)}"${rest}>`];
  if (address.kind === "external") return [`<a href="${escapeHtml(address.href)}"${rest}>`];
  if (address.kind === "internal") return ['<a href="', linkSlot(pass, address.href, href), `"${rest}>`];
  if (address.kind === "invalid") pass.remarks.push(invalidAddress("link", href));
  if (address.kind === "empty") pass.remarks.push(emptyAddress("link"));
  if (address.kind === "unsafe") {
    pass.remarks.push({
      code: "html-removed",
      severity: "warning",
      message: `A link's address begins with "${address.scheme}:", which an article may not use; its text stays without the link.`,
      fix: "Use an address that begins with https:, http:, mailto: or tel:, or a path.",
      at: { kind: "link", value: href, ordinal: 0 },
    });
  }
  return null;
}

/** Takes note of a link within the site; `written` is its address as the source has it. */
export function linkSlot(pass: Pass, href: string, written: string): Piece {
  pass.links.push({ value: href, at: { kind: "link", value: written, ordinal: 0 } });
  return { slot: "link", index: pass.links.length - 1 };
}

/** A mark that leads to a footnote, or the way back from it. */
function footnoteLink(
  pass: Pass,
  href: string | undefined,
  attributes: Attributes,
  written: Written,
): string | null {
  if (href === undefined || !href.startsWith(`#${footnotePrefix}`)) return null;
  const id = href.slice(1 + footnotePrefix.length);
  if (!pass.footnoteIds.has(id)) return null;
  const to = ` href="#${escapeHtml(id)}"`;
  if (attributeOf(attributes, "data-footnote-ref") !== undefined) {
    return `<a${to}${written.id} class="footnote-ref" aria-describedby="footnote-label">`;
  }
  if (attributeOf(attributes, "data-footnote-backref") === undefined) return `<a${to}${written.id}>`;
  const number = /[\d-]+$/.exec(attributeOf(attributes, "aria-label") ?? "")?.[0] ?? "";
  const label = say(pass.settings.words, pass.settings.language, "footnote-back", { number });
  return `<a${to}${written.id} class="footnote-back" aria-label="${escapeHtml(label)}">`;
}

/** Writes a link to what was embedded: the reader follows it instead. `written` is the address as the source has it. */
export function putEmbedLink(
  pass: Pass,
  address: { readonly kind: "external" | "internal"; readonly href: string },
  written: string,
  title: string | undefined,
): void {
  const { words, language } = pass.settings;
  const name = title?.trim() ? title.trim() : say(words, language, "embed-link", { address: address.href });
  const href = address.kind === "external" ? escapeHtml(address.href) : linkSlot(pass, address.href, written);
  addPieces(pass.sink, ['<a href="', href, `">${escapeHtml(name)}</a>`]);
}
