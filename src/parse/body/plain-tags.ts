// The tags of a plain line that have attributes, and code.

import { escapeHtml } from "../../text/escape.js";
import { judgeLink } from "./address.js";
import { attributeOf, footnotePrefix } from "./attributes.js";
import { cleanCharacters } from "./characters.js";
import { linkSlot } from "./link.js";
import { restoreFences } from "./markers.js";
import { mediaKind } from "./media.js";
import type { Pass } from "./pass.js";
import { putPicture } from "./picture.js";
import { decodeText, type Line } from "./plain-run.js";
import { addPieces, put } from "./sink.js";
import { joinLines, putVerbatim } from "./text.js";

/** An address of the web that is written as it is, whatever it is judged by. */
const plainAddress = /^https?:\/\/[a-z0-9][a-z0-9.-]*(?:[/?#][\w/?#.:@!$()*+,;=~-]*)?$/i;

/** Writes a link's start tag; gives the offset behind it, or -1 where it is not plain. */
export function openPlainLink(pass: Pass, html: string, tag: number): number {
  const from = tag + '<a href="'.length;
  const to = html.indexOf('"', from);
  const written = html.slice(from, to);
  if (html.startsWith('">', to) && plainAddress.test(written)) {
    put(pass.sink, html.slice(tag, to + 2));
    return to + 2;
  }
  const found = readAttributes(html, tag + "<a".length);
  if (found === null) return -1;
  const [name, href = "", second, title = "", ...others] = found.attributes;
  if (name !== "href" || (second !== undefined && second !== "title") || others.length > 0) return -1;
  if (href.startsWith(`#${footnotePrefix}`) || (second !== undefined && title.trim() === "")) return -1;
  const rest = second === undefined ? "" : ` title="${escapeHtml(title)}"`;
  const address = judgeLink(href);
  if (address.kind === "external") put(pass.sink, `<a href="${escapeHtml(address.href)}"${rest}>`);
  else if (address.kind === "internal") {
    addPieces(pass.sink, ['<a href="', linkSlot(pass, address.href, href), `"${rest}>`]);
  } else return -1;
  return found.end;
}

/** Writes a picture; gives the offset behind its tag, or -1 where it is not plain. */
export function putPlainPicture(pass: Pass, html: string, tag: number): number {
  const found = readAttributes(html, tag + "<img".length);
  // A player stands in no link, which the long way sees to.
  if (found === null || mediaKind(attributeOf(found.attributes, "src") ?? "") !== null) return -1;
  const before = pass.pictures.length;
  putPicture(pass, found.attributes);
  return pass.pictures.length > before ? found.end : -1;
}

/** Writes a `<code>` that holds nothing but text; gives the offset behind its end tag, or -1 where it is not plain. */
export function putPlainCode(pass: Pass, line: Line, html: string, tag: number): number {
  const from = tag + "<code>".length;
  const to = html.indexOf("<", from);
  if (to <= from || !html.startsWith("</code>", to)) return -1;
  const written = html.slice(from, to);
  const decoded = written.endsWith("{{") || cleanCharacters(written) !== written ? null : decodeText(written);
  if (decoded === null) return -1;
  pass.elements++;
  line.filled = true;
  put(pass.sink, "<code>");
  putVerbatim(pass, joinLines(restoreFences(pass.settings, decoded)), false);
  put(pass.sink, "</code>");
  return to + "</code>".length;
}

const attribute = / ([a-z]+)="([^"]*)"/y;

/** Attributes up to the tag's end, as Markdown writes them; null where they are written in another way. */
function readAttributes(
  html: string,
  from: number,
): { readonly attributes: readonly string[]; readonly end: number } | null {
  const attributes: string[] = [];
  for (let at = from; ; ) {
    if (html[at] === ">") return { attributes, end: at + 1 };
    attribute.lastIndex = at;
    const [whole = "", name = "", written = ""] = attribute.exec(html) ?? [];
    if (whole === "" || cleanCharacters(written) !== written || attributes.includes(name)) return null;
    const value = decodeText(written);
    if (value === null) return null;
    attributes.push(name, value);
    at += whole.length;
  }
}
