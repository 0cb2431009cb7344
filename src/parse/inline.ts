// A line of front matter as plain text: inline Markdown and character references read, typography applied.

import { typographic } from "../text/typography.js";
import { plainText } from "./markdown/plain-text.js";

/** A headline or a dek as plain text: `**Two** &amp; "three"` is `Two & “three”`. A `<tag>` that is none stays visible. */
export function plainInline(text: string, language: string, typography: boolean): string {
  const plain = /[\\`*_[\]<&~!\n]/.test(text) ? plainText(text) : text;
  return typography ? typographic(plain, language) : plain;
}
