// A text nested beyond reason is refused before Markdown reads it: remark's time grows with the square of the depth, and
// its stack ends. Both lanes ask this, so that they agree.

import { crowdOf } from "./crowd.js";

/** Quotes and lists within each other. */
const deepestBlocks = 100;
/** `*` or `_` in one run: each is an emphasis within another. remark takes 0.2 s for twice as many, and fails at 8,000. */
const longestRun = 1_000;

/** Marks of emphasis in one block. remark takes 2 s for as many that do not match. */
const mostMarks = 10_000;

/** The 1-based line where a Markdown text is nested beyond reason, or null. */
export function tooDeepAt(markdown: string): number | null {
  const { forRemark, line } = crowdOf(markdown);
  return forRemark > mostMarks ? line : deepBlockAt(markdown);
}

function deepBlockAt(markdown: string): number | null {
  const indents: number[] = [];
  let number = 0;
  for (let start = 0; start <= markdown.length; ) {
    const end = markdown.indexOf("\n", start);
    const stop = end === -1 ? markdown.length : end;
    number++;
    if (isDeep(markdown, start, stop, indents)) return number;
    start = stop + 1;
  }
  return null;
}

const containers = /[ \t]*(?:(?:>|[-*+](?=[ \t\r\n]|$)|\d{1,9}[.)](?=[ \t\r\n]|$))[ \t]*)+/y;
const marker = />|[-*+]|\d{1,9}[.)]/g;
const run = /(?<!\*)\*{1001}|(?<!_)_{1001}/;

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

/** `>`, `-`, `*`, `+` or a digit. */
function beginsMarker(code: number): boolean {
  return code === 0x3e || code === 0x2d || code === 0x2a || code === 0x2b || (code >= 0x30 && code <= 0x39);
}

/** `indents` are those of the items that the line may stand in; each item stands further in than the one before. */
function isDeep(markdown: string, start: number, stop: number, indents: number[]): boolean {
  if (stop - start > longestRun) {
    const line = markdown.slice(start, stop);
    if (run.test(line) && !/^[\s*_]*$/.test(line)) return true;
  }
  let first = start;
  while (first < stop && isBlank(markdown.charCodeAt(first))) first++;
  if (first === stop || !beginsMarker(markdown.charCodeAt(first))) {
    if (first === start && first < stop) indents.length = 0;
    return false;
  }
  containers.lastIndex = start;
  const prefix = containers.exec(markdown)?.[0];
  if (prefix === undefined) return false;
  if (prefix.length > deepestBlocks && (prefix.match(marker)?.length ?? 0) > deepestBlocks) return true;
  const indent = first - start;
  while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= indent) indents.pop();
  indents.push(indent);
  return indents.length > deepestBlocks;
}
