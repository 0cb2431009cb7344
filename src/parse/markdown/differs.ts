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

/** Whether a Markdown text holds a construct that only remark reads as remark does, or that Sätteri is slow at. */
export function differs(markdown: string): boolean {
  if (hasAddressAtBar(markdown) || markedFootnote.test(markdown)) return true;
  if (crowdOf(markdown).forExpress > mostMarks || outgrowsExpress(markdown)) return true;
  return markdown.includes("<") && hasTagThatDiffers(markdown);
}

function hasTagThatDiffers(markdown: string): boolean {
  return (
    openQuote.test(markdown) ||
    hasTagInside(markdown) ||
    hasMixedRawTags(markdown) ||
    (indentedTag.test(markdown) && hasOpenPre(markdown))
  );
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
