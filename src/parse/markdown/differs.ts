// Constructs that Sätteri 0.10.5 reads in another way than remark, found by comparing them on made-up texts; a text with
// one of them goes the slow lane. A match where there is no such construct costs time, nothing else. Every look at a text
// must cost no more than its length: it runs over all articles, and hostile ones.

import { crowdOf } from "./crowd.js";
import { hasOddBlocks } from "./differs-blocks.js";
import { hasOddEmphasis } from "./differs-emphasis.js";
import { hasMarkInLink, hasOddAddress } from "./differs-links.js";
import { hasAddressAtBar, hasNoteBeyondTable } from "./differs-tables.js";
import { type TagDifference, tagThatDiffers } from "./differs-tags.js";
import { outgrowsExpress } from "./swelling.js";

/** Character references, or underscores, in one block: Sätteri takes a second for 20 times as many, and memory with it. */
const mostMarks = 2_000;
const breakInLink = /\\\r?\n[ \t>]*\]|\n[ \t>]*\\["')]/;

/** Why a text goes the slow lane, in the words of `--stats`. */
export type Difference =
  | "an address that runs into a table's bar"
  | "a footnote in a cell beyond the table"
  | "an exclamation mark before a footnote"
  | "a footnote's mark in the text of a link"
  | "a line break in a link"
  | "marks of emphasis side by side"
  | "an unusual address"
  | "an unusual block within another"
  | "a strange character"
  | "thousands of marks in one block"
  | "links that share a long address"
  | TagDifference;

/** The construct of a Markdown text that only remark reads as remark does, or that Sätteri is slow at; null for none. */
export function differs(markdown: string): Difference | null {
  if (markdown.includes("|")) {
    if (hasAddressAtBar(markdown)) return "an address that runs into a table's bar";
    if (hasNoteBeyondTable(markdown)) return "a footnote in a cell beyond the table";
  }
  if (markdown.includes("![^")) return "an exclamation mark before a footnote";
  if (breakInLink.test(markdown)) return "a line break in a link";
  if (hasMarkInLink(markdown)) return "a footnote's mark in the text of a link";
  if (hasOddEmphasis(markdown)) return "marks of emphasis side by side";
  if (hasOddAddress(markdown)) return "an unusual address";
  if (hasOddBlocks(markdown)) return "an unusual block within another";
  if (hasStrangeCharacter(markdown)) return "a strange character";
  if (crowdOf(markdown).forExpress > mostMarks) return "thousands of marks in one block";
  if (outgrowsExpress(markdown)) return "links that share a long address";
  return markdown.includes("<") ? tagThatDiffers(markdown) : null;
}

/** A line end of old systems, and characters that the two take for a space, an end or a line in different ways. */
function hasStrangeCharacter(markdown: string): boolean {
  if (["\0", "\v", "\f", "\ufeff"].some((character) => markdown.includes(character))) return true;
  return markdown.includes("\r") && /\r(?!\n)/.test(markdown);
}
