// Marks of emphasis that Sätteri 0.10.5 matches in another way than remark: what stands beside them decides what they may be.

/** What is no space and no mark; halves of characters are none to remark. */
const letter = "(?:[^\\s\\p{P}\\p{S}]|[\\u{10000}-\\u{10ffff}])";
/** `*` between a letter and a `_`, or behind `_` or an escaped mark: Sätteri lets it open and close, remark does one of them. */
const mixedMarks = new RegExp(`${letter}\\*+(?:_|\\\\[*_~])|(?:_|\\\\[*_~])\\*+${letter}`, "gu");
const letterBefore = new RegExp(`${letter}$`, "u");
const letterAfter = new RegExp(`^${letter}`, "u");
const spaceBefore = /(?:^|\s)$/;
const spaceAfter = /^(?:\s|$)/;
const emptyLine = /\n[ \t>]*\r?\n/g;

/** Beyond the first plane remark sees halves of characters, which are no symbols; the rest are new to one of their tables, or an odd space. */
const oddCharacter =
  /[\u0085\u1b4e\u1b4f\u1b7f\u20c1\u2427-\u2429\u2b96\u31e4\u31e5\ud800-\udfff\ufbc3-\ufbd2\ufd90\ufd91\ufdc8-\ufdce]/;
/** A quick look, before the tables of characters are asked. */
const maybeMixed = /\*_|_\*|\\[*_~]\*|\*\\[*_~]/;
/** In a text with a link: marks in the link's text count for remark, and not for Sätteri, when it matters which kind came first. */
const link = /\][([]/;
const severalMarks = /\*[_~]|_[*~]|~[*_]/;

/** Whether emphasis may begin or end at different marks. */
export function hasOddEmphasis(markdown: string): boolean {
  if (markdown.includes("~") && hasStrikeBesideLink(markdown)) return true;
  return (maybeMixed.test(markdown) && hasMixedMarks(markdown)) || hasOddNeighbour(markdown);
}

function hasStrikeBesideLink(markdown: string): boolean {
  return markdown
    .split(emptyLine)
    .some((block) => block.includes("~") && link.test(block) && crossesStrike(block));
}

/** Whether `*` or `_` may begin within struck text and end outside. */
function crossesStrike(block: string): boolean {
  let inside: Record<string, number> | null = null;
  for (const { 0: run, index } of block.matchAll(/\*+|_+|~+/g)) {
    const after = index + run.length;
    if (run.startsWith("~")) {
      if (Object.values(inside ?? {}).some((count) => count % 2 !== 0)) return true;
      inside = {};
    } else if (
      inside !== null &&
      !/^\s*$/.test(block.slice(Math.max(0, index - 1), index) + block.slice(after, after + 1))
    )
      inside[run] = (inside[run] ?? 0) + 1;
  }
  return false;
}

function hasMixedMarks(markdown: string): boolean {
  let [start, end] = [0, -1];
  for (const { 0: marks, index } of markdown.matchAll(mixedMarks)) {
    if (marks.includes("\\")) return true;
    if (index < end) continue;
    while (end <= index) {
      start = end === -1 ? 0 : emptyLine.lastIndex;
      emptyLine.lastIndex = start;
      end = emptyLine.exec(markdown)?.index ?? markdown.length;
    }
    if (!standsInPairs(markdown.slice(start, end))) return true;
  }
  return false;
}

/** Whether all `*` of a block open and close in turn, each as many as before, with `_` in pairs between them, as both see it. */
function standsInPairs(block: string): boolean {
  let opened = 0;
  let behind = 0;
  for (const { 0: run, index } of block.matchAll(/\*+/g)) {
    const before = block.slice(Math.max(0, index - 2), index);
    const after = block.slice(index + run.length, index + run.length + 2);
    const [left, right] = [spaceBefore.test(before), spaceAfter.test(after)];
    if (left && right) continue;
    const [near, far] = [letterBefore.test(before), letterAfter.test(after)];
    if (opened === 0) {
      if (right || (near && !far)) return false;
      opened = run.length;
      behind = index + run.length;
    } else {
      if ((block.slice(behind, index).match(/_+/g)?.length ?? 0) % 2 !== 0) return false;
      if (run.length !== opened || left || (far && !near)) return false;
      opened = 0;
    }
  }
  return opened === 0;
}

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
