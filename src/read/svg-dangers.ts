// What in an SVG could run code where somebody opens it by its own address, or fetch something from elsewhere into it.

import { Parser } from "htmlparser2";

/** Elements that are code, or hold a page of their own. */
const elements: ReadonlySet<string> = new Set([
  "script",
  "foreignobject",
  "iframe",
  "embed",
  "object",
  "handler",
  "listener",
]);

/** What is dangerous in the text of an SVG, in words that follow "it has"; null for nothing. */
export function svgDanger(text: string): string | null {
  if (/<!ENTITY\s+(?:%\s*)?[^\s>]+\s+(?:SYSTEM|PUBLIC)\b/i.test(text)) return "an entity from another file";
  for (const [, single = "", double = ""] of text.matchAll(/<!ENTITY\s[^>"']*(?:'([^']*)'|"([^"]*)")/gi)) {
    if (/[<&%]|(?:java|vb)script:|data:/i.test(single + double)) return "an entity that stands for code";
  }
  if (/<\?xml-stylesheet\b[^>]*xsl/i.test(text)) return "a style sheet that could write a page of its own";
  let found: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        found ??= dangerOf(name, attributes);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return found;
}

function dangerOf(name: string, attributes: { readonly [name: string]: string }): string | null {
  const element = localName(name);
  if (elements.has(element)) return `the element <${element}>`;
  for (const [key, value] of Object.entries(attributes)) {
    const attribute = localName(key);
    if (/^on[a-z]/.test(attribute)) return `the attribute ${attribute}`;
    // Browsers drop controls and blanks before they read a scheme.
    const bare = value.replace(/[\p{Cc}\s]/gu, "").toLowerCase();
    if (/^(?:java|vb)script:/.test(bare) || /;(?:java|vb)script:/.test(bare)) return "a link that runs code";
    if (attribute === "href" && /^data:(?!image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,])/.test(bare))
      return "a link to a page in itself";
  }
  return null;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1).toLowerCase();
