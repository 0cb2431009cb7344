// What a text may become: a short one can name one long address a thousand times, or have a thousand columns in each of
// its rows. Such a text is refused before Markdown reads it, in both lanes.

/** Characters that addresses and titles of definitions may become, once they stand at each of their links. */
const mostExpanded = 50_000_000;
/** Sätteri expands so many, or as many as the text has, and leaves the rest of the links out; remark expands them all. */
const mostOfExpress = 100_000;
/** Cells that tables may have beyond those that are written: rows are filled up to the width of their head. */
const mostFilled = 200_000;
/** The line below a table's head. */
const headLine = /^[ \t>*+-]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*\r?$/;

/** The 1-based line where a Markdown text swells beyond reason, or null. */
export function swellsAt(markdown: string): number | null {
  if (expandsTo(markdown) > mostExpanded) return lineOf(markdown, longestDefinition(markdown).offset);
  return markdown.includes("|") ? wideTableAt(markdown) : null;
}

/** Whether remark gives all links of a text, and Sätteri may not. */
export function outgrowsExpress(markdown: string): boolean {
  return expandsTo(markdown) > Math.max(mostOfExpress, markdown.length);
}

/** No fewer characters than what definitions become. */
function expandsTo(markdown: string): number {
  const { length } = longestDefinition(markdown);
  if (length === 0) return 0;
  let brackets = 0;
  for (let at = markdown.indexOf("]"); at !== -1; at = markdown.indexOf("]", at + 1)) brackets++;
  return length * brackets;
}

/** A footnote stands once, however many marks lead to it. */
const footnote = /\[\^[^\s[\]]+$/;
/** CommonMark 0.31.2, section 4.7. */
const longestLabel = 1_000;

/** What stands behind a `]:` up to the next one, or to an empty line. */
function longestDefinition(markdown: string): { readonly offset: number; readonly length: number } {
  let longest = { offset: 0, length: 0 };
  for (let at = markdown.indexOf("]:"); at !== -1; ) {
    const next = markdown.indexOf("]:", at + 2);
    const part = markdown.slice(at + 2, next === -1 ? markdown.length : next);
    const empty = /\n[ \t>]*\r?\n/.exec(part)?.index ?? part.length;
    if (empty > longest.length && !footnote.test(markdown.slice(Math.max(0, at - longestLabel), at)))
      longest = { offset: at, length: empty };
    at = next;
  }
  return longest;
}

function wideTableAt(markdown: string): number | null {
  let number = 0;
  let columns = 0;
  let filled = 0;
  for (let start = 0; start < markdown.length; ) {
    const feed = markdown.indexOf("\n", start);
    const end = feed === -1 ? markdown.length : feed;
    const line = markdown.slice(start, end);
    number++;
    start = end + 1;
    if (!/[^ \t>\r]/.test(line)) columns = 0;
    else if (line.includes("|") && headLine.test(line)) columns = barsOf(line);
    else if (columns > 0) filled += Math.max(0, columns - barsOf(line) - 1);
    if (filled > mostFilled) return number;
  }
  return null;
}

function barsOf(line: string): number {
  let bars = 0;
  for (let at = line.indexOf("|"); at !== -1; at = line.indexOf("|", at + 1)) bars++;
  return bars;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
