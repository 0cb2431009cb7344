// A text as feed readers get it: absolute addresses, no script, frame or style, nothing that only this site's look needs.
// What the program wrote itself is read tag by tag; templates and trusted articles may bring any HTML, which a parser reads.

import type { Parser } from "htmlparser2";
import { lazily } from "../../lazy.js";
import { escapeHtml } from "../../text/escape.js";
import { absolute } from "./feed-address.js";
import { addressAttributes, fateOf, keeps, voidElements } from "./feed-markup.js";

const loadParser = lazily<typeof import("htmlparser2")>("htmlparser2");

/** `page` is the absolute address of the page that the text stands on. */
export function feedHtml(html: string, page: string): string {
  return plainly(html, page) ?? thoroughly(html, page);
}

const plainTag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z-]*(?:="[^"<>]*")?)*) ?\/?>/y;
const plainAttribute = / ([a-z][a-z-]*)(?:="([^"]*)")?/g;

/** Null for HTML that is more than plain tags of elements that stay. */
function plainly(html: string, page: string): string | null {
  let out = "";
  let from = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", from)) {
    plainTag.lastIndex = at;
    const match = plainTag.exec(html);
    if (match === null) return null;
    const [whole, end, element = "", written = ""] = match;
    out += html.slice(from, at);
    from = at + whole.length;
    const fate = fateOf(element);
    if (fate === "vanish") return null;
    if (fate === "unwrap") continue;
    if (end === "/") {
      out += whole;
      continue;
    }
    out += `<${element}`;
    if (written !== "") {
      for (const [, name = "", value] of written.matchAll(plainAttribute)) {
        if (!keeps(element, name)) continue;
        if (value === undefined || !addressAttributes.has(name)) {
          out += value === undefined ? ` ${name}=""` : ` ${name}="${value}"`;
          continue;
        }
        const address = absoluteAs(value, page);
        if (address !== null) out += ` ${name}="${address}"`;
      }
    }
    out += ">";
  }
  return out + html.slice(from);
}

/** An address as it stands in HTML that the program wrote, which escapes five characters. */
function absoluteAs(value: string, page: string): string | null {
  if (/^https?:\/\//.test(value)) return value;
  const address = absolute(unescapeHtml(value), page);
  return address === null ? null : escapeHtml(address);
}

const unescapeHtml = (text: string): string =>
  text.includes("&")
    ? text
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&")
    : text;

function thoroughly(html: string, page: string): string {
  const { Parser: OpenParser } = loadParser();
  let out = "";
  /** Elements that are open in an element that vanishes, itself among them. */
  let hidden = 0;
  const parser: Parser = new OpenParser(
    {
      onopentag(element, attributes) {
        const fate = fateOf(element);
        if (hidden > 0 || fate === "vanish") {
          if (!voidElements.has(element)) hidden++;
          return;
        }
        if (fate === "unwrap") return;
        out += `<${element}`;
        for (const [name, value] of Object.entries(attributes)) {
          if (!keeps(element, name)) continue;
          const text = addressAttributes.has(name) ? absolute(value.trim(), page) : value;
          if (text !== null) out += ` ${name}="${escapeHtml(text)}"`;
        }
        out += ">";
      },
      ontext(text) {
        if (hidden === 0) out += escapeHtml(text);
      },
      onclosetag(element) {
        if (voidElements.has(element)) return;
        if (hidden > 0) hidden--;
        else if (fateOf(element) === "keep") out += `</${element}>`;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return out;
}
