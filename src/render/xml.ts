// XML, written by hand: one function for each kind of place that a text goes to, and none lets through what XML 1.0 forbids.

import { escapeXml, withoutForbidden } from "../text/escape.js";

/** `<name>text</name>`. */
export const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** `<name a="…"/>`, or with finished XML in it; an attribute that is null is left out. */
export function tag(
  name: string,
  attributes: { readonly [name: string]: string | number | null },
  inner = "",
): string {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== null && value !== undefined) start += ` ${key}="${escapeXml(String(value))}"`;
  }
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** Text in which nothing is escaped (XML 1.0, section 2.7): smaller than its other form where it is HTML. */
export const cdata = (text: string): string =>
  `<![CDATA[${withoutForbidden(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
