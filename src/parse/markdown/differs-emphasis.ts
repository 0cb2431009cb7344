// Marks of emphasis that Sätteri 0.10.5 matches in another way than remark: what stands beside them decides what they may be.

import { hasLongRun, mayStrike } from "./differs-strikes.js";

const emptyLine = /\n[ \t>]*\r?\n/;
/**
 * Beyond the first plane remark sees halves of characters, which are no symbols; the rest are new to one of their tables, or an
 * odd space.
 */
const oddCharacter =
  /[\u0085\u1b4e\u1b4f\u1b7f\u20c1\u2427-\u2429\u2b96\u31e4\u31e5\ud800-\udfff\ufbc3-\ufbd2\ufd90\ufd91\ufdc8-\ufdce]/;
/** `*` beside a `_` or an escaped mark: Sätteri lets it open and close, remark often does one of them. */
const mixed = /\*_|_\*|\\[*_~]\*|(?<!\\)\*\\[*_~]/;
const escapedMark = /\\[*_~]/;
const mark = /[*_~\\]/;
const severalMarks = /\*[_~]|_[*~]|~[*_]/;
/** Marks and brackets, past what is in a tag or says which words of a page are shown. */
const marks = new RegExp(
  [
    "\\\\[^]",
    '</?[a-z][\\w-]*(?:\\s+[\\w:-]+(?:="[^"<>]*")?)*\\s*/?>',
    ":~:text=",
    "(?:https?://|www\\.)[^\\s()[\\]<>\"']+",
    "\\*+|_+|~+|[[\\]]",
  ].join("|"),
  "gi",
);
const addressBegins = /^[HhWw]/;
/** Marks in an address or in code, which may be none. */
const oddInAddress = /\*|(?<!:)~|_(?![\p{L}\p{N}])/u;
const oddInCode = /[*~]|(?<![\p{L}\p{N}])_/u;
const space = /^\s?$/;
/** What is no space and no mark; halves of characters are none to remark. */
const letter = /[^\s\p{P}\p{S}]/u;

/** Whether emphasis or struck text may begin or end at different marks. */
export function hasOddEmphasis(markdown: string): boolean {
  const struck = markdown.includes("~");
  if (struck && hasLongRun(markdown)) return true;
  if (struck || mixed.test(markdown)) {
    for (const block of markdown.split(emptyLine))
      if ((struck && mayStrike(block)) || (mixed.test(block) && !isNested(block))) return true;
  }
  return hasOddNeighbour(markdown);
}

/**
 * Whether the marks of a block, and its brackets, stand one within the other. Then it does not matter which are matched first:
 * remark begins with the kind that it met first, Sätteri with links.
 */
function isNested(block: string): boolean {
  if (block.split("`").some((part, number) => number % 2 !== 0 && oddInCode.test(part))) return false;
  const counts: Counts = {};
  const found: RegExpExecArray[] = [];
  // `matchAll` copies the expression for each block.
  marks.lastIndex = 0;
  for (let each = marks.exec(block); each !== null; each = marks.exec(block)) found.push(each);
  for (const { 0: run } of found) {
    if (!isMark(run) && (escapedMark.test(run) || (addressBegins.test(run) && oddInAddress.test(run))))
      return false;
    count(counts, run, 1);
  }
  const open: string[] = [];
  const opened: Counts = {};
  for (const { 0: run, index } of found) {
    if (run === "[") open.push(run);
    else if (run === "]") {
      if (open.pop() !== "[") return false;
    } else if (isMark(run) && counts[run[0] ?? ""] !== 1) {
      if (!takeRun(open, opened, run, sidesOf(block, run, index))) return false;
    }
  }
  return open.length === 0;
}

const isMark = (run: string): boolean => run.startsWith("*") || run.startsWith("_") || run.startsWith("~");

/** How many runs there are, by their mark. */
type Counts = Record<string, number>;

function count(counts: Counts, run: string, by: 1 | -1): void {
  const kind = run[0] ?? "";
  counts[kind] = (counts[kind] ?? 0) + by;
}

/** Whether it is clear what a run opens or closes, which is then done. */
function takeRun(open: string[], opened: Counts, run: string, { opens, closes, alone }: Sides): boolean {
  if (!opens && !closes) return true;
  const last = open.at(-1) ?? "";
  if (closes && last === run) {
    open.pop();
    count(opened, run, -1);
    return true;
  }
  if (closes && opens && last[0] === run[0] && last.length < run.length) {
    open[open.length - 1] = run.slice(last.length);
    return true;
  }
  const within = (opened[run[0] ?? ""] ?? 0) > 0;
  if (!opens) return alone && !within;
  open.push(run);
  count(opened, run, 1);
  return !within || (alone && !closes);
}

interface Sides {
  readonly opens: boolean;
  readonly closes: boolean;
  /** With no other mark beside it. */
  readonly alone: boolean;
}

/** What a run of marks may do, as CommonMark says. */
function sidesOf(block: string, run: string, index: number): Sides {
  const [before, after] = [block[index - 1] ?? "", block[index + run.length] ?? ""];
  const [near, far] = [isLetter(before), isLetter(after)];
  const [spaceBefore, spaceAfter] = [!near && space.test(before), !far && space.test(after)];
  const left = !spaceAfter && (far || spaceBefore || !near);
  const right = !spaceBefore && (near || spaceAfter || !far);
  const alone = (near || !mark.test(before)) && (far || !mark.test(after));
  if (!run.startsWith("_")) return { opens: left, closes: right, alone };
  return { opens: left && (!right || !near), closes: right && (!left || !far), alone };
}

/** Most neighbours are letters of English, of which no expression need be asked. */
const isLetter = (character: string): boolean =>
  (character >= "a" && character <= "z") || (character >= "A" && character <= "Z") || letter.test(character);

function hasOddNeighbour(markdown: string): boolean {
  if (!oddCharacter.test(markdown)) return false;
  for (const { 0: run, index } of markdown.matchAll(/[*_~]+/g)) {
    const before = markdown[index - 1] ?? " ";
    const after = markdown[index + run.length] ?? " ";
    if (before === "\u0085" || after === "\u0085") return true;
    if (!oddCharacter.test(before) && !oddCharacter.test(after)) continue;
    if ((/\S/.test(before) && /\S/.test(after)) || severalMarks.test(run)) return true;
  }
  return false;
}
