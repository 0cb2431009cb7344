// Constructs that Sätteri 0.10.5 reads in another way than remark, found by comparing them on made-up texts; a text with
// one of them goes the slow lane. A match where there is no such construct costs time, nothing else.

import { crowdOf } from "./crowd.js";
import { outgrowsExpress } from "./swelling.js";

/** Character references, or underscores, in one block: Sätteri takes a second for 20 times as many, and memory with it. */
const mostMarks = 2_000;
/** HTML on a new line, where a table or a footnote before it goes on without an empty line: a row to one, a block to the other. */
const tagOnNewLine = /\n[ \t>]*<\/?[A-Za-z]/;
/** The line below a table's head, or the beginning of a footnote. */
const tableOrFootnote = /^[ \t>]*(?:(?=[^\n]*[|:])[|:-][ \t|:-]*\r?$|\[\^)/;
const emptyLine = /\n[ \t>]*\r?\n/g;
/** Raw elements that end at each other's end tags, as CommonMark says: Sätteri waits for their own. */
const rawTags = /<\/?(pre|script|style|textarea)(?=[\s>])/gi;
/** An address that runs into a table's bar. */
const address = /https?:\/\/|www\.|@/i;
/** An exclamation mark before a footnote. */
const markedFootnote = /!\[\^/;
/** A tag that is indented, where a raw `<pre>` that is not closed shows it: Sätteri drops the spaces of a paragraph's lines, remark keeps them. */
const indentedTag = /\n[ \t]+<\/?[A-Za-z]/;
/** A quote in a tag that its line does not close: where it ends depends on how `>` is written in what follows. */
const openQuote = /<[A-Za-z][^<>\n]*=\s*(?:"[^"\n]*|'[^'\n]*)$/m;

/** Why a text goes the slow lane, in the words of `--stats`. */
export type Difference =
  | "an address that runs into a table's bar"
  | "an exclamation mark before a footnote"
  | "thousands of marks in one block"
  | "links that share a long address"
  | "a tag whose quote its line does not close"
  | "a tag on a new line of a table or a footnote"
  | "raw elements of several kinds"
  | "an indented tag where <pre> is not closed";

/** The construct of a Markdown text that only remark reads as remark does, or that Sätteri is slow at; null for none. */
export function differs(markdown: string): Difference | null {
  if (hasAddressAtBar(markdown)) return "an address that runs into a table's bar";
  if (markedFootnote.test(markdown)) return "an exclamation mark before a footnote";
  if (crowdOf(markdown).forExpress > mostMarks) return "thousands of marks in one block";
  if (outgrowsExpress(markdown)) return "links that share a long address";
  return markdown.includes("<") ? tagThatDiffers(markdown) : null;
}

function tagThatDiffers(markdown: string): Difference | null {
  if (openQuote.test(markdown)) return "a tag whose quote its line does not close";
  if (hasTagInside(markdown)) return "a tag on a new line of a table or a footnote";
  if (hasMixedRawTags(markdown)) return "raw elements of several kinds";
  if (indentedTag.test(markdown) && hasOpenPre(markdown)) return "an indented tag where <pre> is not closed";
  return null;
}

function hasAddressAtBar(markdown: string): boolean {
  for (let bar = markdown.indexOf("|"); bar !== -1; bar = markdown.indexOf("|", bar + 1)) {
    let start = bar;
    while (start > 0 && !/[\s|<>]/.test(markdown[start - 1] ?? "")) start--;
    if (start < bar && address.test(markdown.slice(start, bar))) return true;
  }
  return false;
}

function hasTagInside(markdown: string): boolean {
  if (!tagOnNewLine.test(markdown)) return false;
  const start = new RegExp(tableOrFootnote, "gm");
  for (let match = start.exec(markdown); match !== null; match = start.exec(markdown)) {
    emptyLine.lastIndex = match.index;
    const end = emptyLine.exec(markdown)?.index ?? markdown.length;
    if (tagOnNewLine.test(markdown.slice(match.index, end))) return true;
    start.lastIndex = Math.max(end, start.lastIndex);
  }
  return false;
}

function hasMixedRawTags(markdown: string): boolean {
  let first: string | null = null;
  for (const [, name = ""] of markdown.matchAll(rawTags)) {
    first ??= name.toLowerCase();
    if (first !== name.toLowerCase()) return true;
  }
  return false;
}

function hasOpenPre(markdown: string): boolean {
  const opened = markdown.match(/<pre(?=[\s>])/gi)?.length ?? 0;
  return opened > 0 && opened !== markdown.match(/<\/pre(?=[\s>])/gi)?.length;
}
