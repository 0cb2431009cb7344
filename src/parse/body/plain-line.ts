// What stands in a line of a plain block: text, emphasis, code, links, pictures, line breaks, each within the other as
// Markdown writes them.

import type { Pass } from "./pass.js";
import { type Line, putRun } from "./plain-run.js";
import { openPlainLink, putPlainCode, putPlainPicture } from "./plain-tags.js";
import { put } from "./sink.js";
import { breakLine } from "./text.js";

const slash = 0x2f;
/** Deeper ones are no news. */
const deepest = 20;

/**
 * Writes what stands in a line from an offset on; gives the offset of the first tag that is none of a line's, or -1 where
 * something in it is not plain.
 */
export function readLine(pass: Pass, line: Line, html: string, from: number): number {
  /** End tags that are due. */
  const due: string[] = [];
  let opened = -1;
  for (let at = from; ; ) {
    const tag = html.indexOf("<", at);
    if (tag === -1) return -1;
    if (html.charCodeAt(tag + 1) === slash) {
      if (tag > at && !putRun(pass, line, html, at, tag, "other")) return -1;
      const end = due.pop();
      if (end === undefined) return tag;
      // An element without content is not worth its tags.
      if (tag === opened || !html.startsWith(end, tag)) return -1;
      put(pass.sink, end);
      at = tag + end.length;
      continue;
    }
    const name = inlineAt(html, tag);
    if (name === null) {
      if (due.length > 0 || (tag > at && !putRun(pass, line, html, at, tag, "other"))) return -1;
      return tag;
    }
    if (tag > at && !putRun(pass, line, html, at, tag, "opening")) return -1;
    if (name === "a") {
      at = due.includes("</a>") ? -1 : openPlainLink(pass, html, tag);
      due.push("</a>");
      opened = at;
    } else if (name === "code") at = putPlainCode(pass, line, html, tag);
    else if (name === "img") at = line.kind === "heading" ? -1 : putPlainPicture(pass, html, tag);
    else if (name === "br") {
      pass.elements++;
      put(pass.sink, "<br>");
      breakLine(pass);
      at = html.indexOf(">", tag) + 1;
    } else {
      pass.elements++;
      put(pass.sink, `<${name}>`);
      due.push(`</${name}>`);
      at = tag + name.length + 2;
      opened = at;
    }
    if (at === -1 || due.length > deepest) return -1;
  }
}

type Inline = "em" | "strong" | "del" | "a" | "code" | "img" | "br";

/** The element of a line whose start tag stands at an offset, or null. */
function inlineAt(html: string, tag: number): Inline | null {
  switch (html[tag + 1]) {
    case "a":
      return html.startsWith('<a href="', tag) ? "a" : null;
    case "b":
      return html.startsWith("<br>", tag) ? "br" : null;
    case "c":
      return html.startsWith("<code>", tag) ? "code" : null;
    case "d":
      return html.startsWith("<del>", tag) ? "del" : null;
    case "e":
      return html.startsWith("<em>", tag) ? "em" : null;
    case "i":
      return html.startsWith('<img src="', tag) ? "img" : null;
    case "s":
      return html.startsWith("<strong>", tag) ? "strong" : null;
    default:
      return null;
  }
}
