// Constructs that Sätteri 0.10.5 reads in another way than remark, found by comparing them on made-up texts; a text with
// one of them goes the slow lane. Each may be met where there is none: that costs time, nothing else.

/** Raw elements that end at each other's end tags, as CommonMark says: Sätteri waits for their own. */
const rawTags = /<(\/?)(pre|script|style|textarea)(?=[\s>])/gi;
/** The line below a table's head. */
const delimiterRow = /^[ \t>]*[|:-][ \t|:-]*$/gm;
const emptyLine = /\n[ \t>]*\r?\n/g;
/** HTML that ends a table without an empty line before it: Sätteri takes some for a row. */
const tagOnNewLine = /\n[ \t>]*<\/?[A-Za-z]/;

/** Whether a Markdown text holds a construct that only remark reads as remark does. */
export function differs(markdown: string): boolean {
  return hasTagInTable(markdown) || hasMixedRawTags(markdown);
}

function hasTagInTable(markdown: string): boolean {
  if (!markdown.includes("|") || !tagOnNewLine.test(markdown)) return false;
  for (const { index } of markdown.matchAll(delimiterRow)) {
    emptyLine.lastIndex = index;
    const end = emptyLine.exec(markdown)?.index ?? markdown.length;
    if (tagOnNewLine.test(markdown.slice(index, end))) return true;
  }
  return false;
}

function hasMixedRawTags(markdown: string): boolean {
  if (!markdown.includes("</")) return false;
  let opened: string | null = null;
  for (const [, slash, name = ""] of markdown.matchAll(rawTags)) {
    if (slash === "") opened ??= name.toLowerCase();
    else if (opened !== null && opened !== name.toLowerCase()) return true;
    else opened = null;
  }
  return false;
}
