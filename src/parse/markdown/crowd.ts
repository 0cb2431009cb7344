// How many marks crowd in one block of a text (lines without an empty one between): each reader of Markdown has marks that
// it matches with all others of their block, in time that grows with the square of their number.

export interface Crowd {
  /** The most `&` or `_` of a block: hard for Sätteri. */
  readonly forExpress: number;
  /** The most `*`, `_` and `~` of a block, the rows of tables apart: hard for remark. */
  readonly forRemark: number;
  /** 1-based line where the second begins to count. */
  readonly line: number;
}

/** Below this length a text is not looked at: no crowd in it costs more than some milliseconds. */
const small = 20_000;
const none: Crowd = { forExpress: 0, forRemark: 0, line: 1 };

export function crowdOf(markdown: string): Crowd {
  if (markdown.length < small) return none;
  let [forExpress, forRemark, line] = [0, 0, 1];
  let block = { references: 0, underscores: 0, emphasis: 0, line: 1 };
  let number = 0;
  for (let start = 0; start < markdown.length; ) {
    const feed = markdown.indexOf("\n", start);
    const end = feed === -1 ? markdown.length : feed;
    number++;
    const marks = countMarks(markdown, start, end);
    if (marks.blank) block = { references: 0, underscores: 0, emphasis: 0, line: number + 1 };
    block.references += marks.references;
    block.underscores += marks.underscores;
    if (!marks.bar) block.emphasis += marks.emphasis + marks.underscores;
    forExpress = Math.max(forExpress, block.references, block.underscores);
    if (block.emphasis > forRemark) [forRemark, line] = [block.emphasis, block.line];
    start = end + 1;
  }
  return { forExpress, forRemark, line };
}

function countMarks(text: string, start: number, end: number) {
  const marks = { references: 0, underscores: 0, emphasis: 0, bar: false, blank: true };
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x20) marks.blank = false;
    if (code === 0x26) marks.references++;
    else if (code === 0x5f) marks.underscores++;
    else if (code === 0x2a || code === 0x7e) marks.emphasis++;
    else if (code === 0x7c) marks.bar = true;
  }
  return marks;
}
