// What Sätteri 0.10.5 reads in another way than remark in the make-up of blocks: items, quotes, and code, boxes and HTML in them.
// One way through the lines, past those that begin with a letter; a false alarm costs time, nothing else.

import { type Above, nothingAbove, passEmpty, passText } from "./differs-above.js";
import { closes, fenceOf } from "./differs-fences.js";
import { beginsEndless, hasOpenTag, lineBefore } from "./differs-open-html.js";

/** What a line's text stands in: spaces, quotes, items and footnotes. */
const prefix = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\s]+\]:)*/;
const margin = /^[ \t>]*/;
const itemMark = /[-*+.)]/;
const endsInItem = /(?:[-*+]|\d[.)])[ \t]*$/;
const isQuote = /^(?:[ \t]|[-*+]|\d{1,9}[.)])*>/;
/** A tab in a line with several marks of blocks. */
const tabAmongMarks = /(?:>|[-*+.)][ \t]).*(?:>|[-*+.)][ \t])/;
const indented = /^(?: {4}| {0,3}\t)/;
const deep = / {4}|\t/;
/** Code that begins on the line of its item or quote. */
const codeInside = /[-*+.)>](?: {5}| *\t[ \t])/;
/** A footnote in an item or in another, or an item in a footnote's first line. */
const noteAndBlock = /(?: {2}|\t)\[\^|[-*+.):][ \t>]*\[\^|\]:[ \t>]*(?:[-*+](?=[ \t]*$)|\d)/;
const definition = /^\[(?:[^\]\\]|\\.)+\]:/;
/** The label of a definition that begins on a line above, or of a footnote with a space in it. */
const oddLabel = /^[^[\]\n]*\]:|\[\^[^\s[\]]*\s[^[\]]*\]:/m;
const box = /^\[[ \txX]\](?:[ \t]|$)/;
/** Code or a comment that may have begun on a line above, where a tab in it is not what it was. */
const goesOn = /[`>]/;
/** A number that no list may begin with in a paragraph. */
const laterNumber = /(?:[02-9]|\d\d)[.)]/;
const codeAlone = /^(?: {4}|\t)[ \t]*$/;
const mixedIndent = / \t|\t /;
/** The line below a heading, or below the head of a table. */
const rule = /^[|:=-][ \t|:=-]*$/;
/** A fence, a heading or the line below one, a table's line, a box or brackets that may become one, a definition. */
const rare = new RegExp(
  [/^(?:`{3}|~{3}|#{1,6}(?:[ \t]|$)|\[\](?:[ \t]|$)|\[[ \t]*$)/, box, rule, definition]
    .map(({ source }) => source)
    .join("|"),
);
const underline = /^(?:-+|=+)[ \t]*$/;
/** A heading, HTML of one line, a table or a line between sections. */
const noParagraph =
  /^(?:#{1,6}(?:[ \t]|$)|\||[*_-](?:[ \t]*[*_-]){2,}[ \t]*$|<[!?]|<(?:pre|script|style|textarea)(?=[\s>]))/i;
const thematicBreak = /^[ \t>]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;

/** Whether blocks may begin or end at different lines. */
export function hasOddBlocks(markdown: string): boolean {
  if (markdown.includes("]:") && oddLabel.test(markdown)) return true;
  const above = nothingAbove();
  for (let start = 0; start < markdown.length; ) {
    const feed = markdown.indexOf("\n", start);
    const end = feed === -1 ? markdown.length : feed;
    if (isLetter(markdown.charCodeAt(start))) {
      if (above.fence === null) passText(above);
    } else if (start === end && above.fence === null) passEmpty(above);
    else {
      const line = markdown.slice(start, markdown[end - 1] === "\r" ? end - 1 : end);
      const tagAbove =
        (line.includes(">") && isQuote.test(line)) || (above.list !== null && /^[ \t]/.test(line));
      if (tagAbove && hasOpenTag(lineBefore(markdown, start))) return true;
      if (isOdd(line, above)) return true;
    }
    start = end + 1;
  }
  return above.emptyItem && markdown.includes("]:");
}

/** Of any script. */
function isLetter(code: number): boolean {
  return (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b) || code > 0x7f;
}

function isOdd(line: string, above: Above): boolean {
  const before = (thematicBreak.test(line) ? margin : prefix).exec(line)?.[0] ?? "";
  const text = line.slice(before.length);
  if (above.fence !== null) {
    if (!closes(above.fence, before, text)) return false;
    above.fence = null;
    if (above.list !== null) above.line = "block behind list";
    return false;
  }
  const { line: under, indent } = above;
  if (isRareInside(before, text, above)) return true;
  above.line = "other";
  above.indent = text === "" ? -1 : before.length;
  const item = itemMark.test(before);
  if (above.afterDefinition && item && /\d/.test(before)) {
    if (laterNumber.test(before)) return true;
    above.afterDefinition = false;
  }
  if (under === "block behind list" && deep.test(before) && /\S/.test(line)) return true;
  if (text === "") {
    const inParagraph = item && indent !== -1 && above.list === null && /\d/.test(before);
    const odd = isOddEmpty(before, under, above);
    if (inParagraph) above.line = "number alone";
    return odd;
  }
  if (item && (under === "number alone" || (under === "code in item" && /^[ \t]/.test(before)))) return true;
  if (before.includes("\t") && tabAmongMarks.test(before)) return true;
  if (under === "empty quote" && endsList(before, item, above)) return true;
  const code =
    (above.list === null && indented.test(before)) ||
    (item ? codeInside.test(before) : deep.test(before.slice(-4)));
  if (code && above.table) return true;
  if ((under === "code in item" || above.emptyItem) && deep.test(before)) return true;
  // Where tabs and spaces take turns, the lines of code in a list are not told apart alike.
  if (
    code &&
    above.code &&
    above.list !== null &&
    above.before !== before &&
    (above.before + before).includes("\t")
  )
    return true;
  above.code = code;
  above.before = before;
  if (item || before.includes(">")) above.list = "near";
  if (before === "") above.fence = fenceOf(text);
  if (above.fence !== null) return false;
  if (under === "paragraph behind list" && (underline.test(text) || noParagraph.test(text)))
    above.line = "block behind list";
  if (above.list !== null && indent !== -1 && !item && before.includes("\t") && goesOn.test(text))
    return true;
  if (above.emptyItem && box.test(text)) return true;
  if (indent !== -1 && isTableRule(text)) {
    if (above.table || above.defined) return true;
    above.table = true;
  }
  if (above.defined && (item || text[0] === "<")) return true;
  if (before !== "" && above.list !== null) above.list = "near";
  if (text[0] === "[" && !item && definition.test(text)) {
    above.afterDefinition = true;
    above.defined = true;
  }
  if (before.trim() === "") {
    if (above.list !== null && noParagraph.test(text)) above.line = "block behind list";
    else if (above.line === "other" && (above.list !== null || under === "paragraph behind list"))
      above.line = "paragraph behind list";
    if (above.defined && text[0] === "[" && before.length > 1) return true;
    if (before === "") return false;
  }
  return isOddInside(before, text, { item, code }, above);
}

/** What articles hardly have in an item or a quote, or a step to the right: anything but text, code, items and quotes. */
function isRareInside(before: string, text: string, { list, indent }: Above): boolean {
  if (before === "") return list === "near" && isTableRule(text);
  if (list !== null && mixedIndent.test(before)) return true;
  const isCode = list === null && indent === -1 && codeAlone.test(before);
  return !isCode && rare.test(text);
}

const markerOf = (before: string): string => before.match(/[-*+.)]/g)?.at(-1) ?? "";

/** Whether something else than its own items follows a list of a quote. */
function endsList(before: string, item: boolean, above: Above): boolean {
  if (above.marker === "") return false;
  return />[ \t]*>|\[\^/.test(before) || (item && markerOf(before) !== above.marker);
}

const isTableRule = (text: string): boolean => rule.test(text) && /[|:]/.test(text);

function isOddInside(
  before: string,
  text: string,
  { item, code }: { readonly item: boolean; readonly code: boolean },
  above: Above,
): boolean {
  if (noteAndBlock.test(before)) return true;
  const quote = before.includes(">");
  if (quote && hasOpenTag(text)) return true;
  const inside = item || quote || above.list !== null || before.includes("[^");
  if (inside && beginsEndless(text)) return true;
  if ((item || quote) && noParagraph.test(text)) above.line = "block behind list";
  if (code && (item || quote)) above.line = "code in item";
  if (item) {
    above.marker = markerOf(before);
    above.htmlItem = text[0] === "<";
  }
  return false;
}

function isOddEmpty(before: string, under: Above["line"], above: Above): boolean {
  if (noteAndBlock.test(before)) return true;
  if (above.htmlItem && before.length > 2) return true;
  if (endsInItem.test(before)) {
    if (above.code || above.defined || under === "empty quote" || under === "code in item") return true;
    above.code = deep.test(before);
    above.emptyItem = true;
    above.list = "near";
    return false;
  }
  /** A mark of a quote may be code. */
  const code = (above.list === null && indented.test(before)) || codeInside.test(before);
  above.line = under === "code in item" ? under : "other";
  passEmpty(above);
  if (before.includes(">")) {
    above.list = "near";
    if (under === "empty quote") return true;
    above.line = "empty quote";
  }
  if (above.code && before !== "") return true;
  above.code ||= code;
  return false;
}
