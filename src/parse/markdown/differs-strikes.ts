// Where text may be struck: three `~` are none to remark, and marks beside a `~` may be others.

/** What may stand before a fence on its line. */
const beforeFence = /^(?: {0,3}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))* {0,3}$/;
/** What says in an address which words of a page are shown. */
const fragment = /:~:text=/g;
const strikes = /(?<!~)~{1,2}(?!~)/g;
const besideOther = /~[*_\\]|[*_]~/;
const space = /^\s?$/;

/** Whether three `~` stand where no fence begins. */
export function hasLongRun(markdown: string): boolean {
  for (let at = markdown.indexOf("~~~"); at !== -1; ) {
    if (!beforeFence.test(markdown.slice(markdown.lastIndexOf("\n", at) + 1, at))) return true;
    const end = markdown.indexOf("\n", at);
    at = end === -1 ? -1 : markdown.indexOf("~~~", end);
  }
  return false;
}

/** Whether a block has a `~` that may begin struck text with another that may end it, or one beside other marks. */
export function mayStrike(block: string): boolean {
  if (!block.includes("~")) return false;
  if (besideOther.test(block)) return true;
  const opened = [false, false, false];
  for (const { 0: run, index } of block.replace(fragment, "").matchAll(strikes)) {
    if (opened[run.length] && !space.test(block[index - 1] ?? "")) return true;
    if (!space.test(block[index + run.length] ?? "")) opened[run.length] = true;
  }
  return false;
}
