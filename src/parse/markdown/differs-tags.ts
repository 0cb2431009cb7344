// HTML that Sätteri 0.10.5 reads in another way than remark, or in which it escapes other characters.

/** HTML on a new line, where a table or a footnote before it goes on without an empty line: a row to one, a block to the other. */
const tagOnNewLine = /\n[ \t>]*<\/?[A-Za-z]/;
/** The line below a table's head, or the beginning of a footnote. */
const tableOrFootnote = /^[ \t>]*(?:(?=[^\n]*[|:])[|:-][ \t|:-]*\r?$|\[\^)/;
/** The same below a later paragraph of a footnote. */
const tagBelowIndent = /\n(?: {2}|\t)[^\n]*\n[ \t>]*<\/?[A-Za-z]/;
const indented = /^(?: {2}|\t)/;
const emptyLine = /\n[ \t>]*\r?\n/g;
/** Raw elements that end at each other's end tags, as CommonMark says: Sätteri waits for their own. */
const rawTags = /<\/?(pre|script|style|textarea)(?=[\s>])/gi;
/**
 * A tag that is indented, where a raw `<pre>` that is not closed, or begins within a line, shows it: Sätteri drops the spaces of
 * a paragraph's lines, remark keeps them.
 */
const indentedTag = /\n[ \t>]+<\/?[A-Za-z]/;
/** What may stand before HTML that is a block. */
const beforeText = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))+/;
/** A quote in a tag that its line does not close: where it ends depends on how `>` is written in what follows. */
const openQuote = /<[A-Za-z][^<>\n]*=\s*(?:"[^"\n]*|'[^'\n]*)$/m;
const openValue = /=\s*(?:"[^"\n]*|'[^'\n]*)$/m;
/** Elements whose content HTML takes for text, with some. */
const textElement =
  /<(script|style|textarea|title|iframe|noembed|noframes|xmp|plaintext)(?=[\s/>])[^<>]*>(?!\s{0,9}<\/\1[\s>])/gi;
const rawBlocks = new Set(["script", "style", "textarea"]);
const maybeRaw = /<\/?(?:pr|s[ct]|t[ei]|if|no[ef]|xm|pl)/i;
/**
 * A value without quotes that holds a mark which no such value may hold: Sätteri takes it for a tag, remark for text. And the
 * other way round where one begins with a slash.
 */
const oddValue = /\s[\w:.-]+\s*=\s*(?:\/[^\s>]|[^\s"'=`]+[="'`])/;
const bareValue = /=\s*[^\s"'=<>]/;

/** Why the tags of a text may be read in different ways; null where they are not. */
export function tagThatDiffers(markdown: string): TagDifference | null {
  if (hasStrayComment(markdown)) return "a comment that begins within something else";
  if (!tag.test(markdown)) return null;
  if (bareValue.test(markdown) && hasOddValue(markdown)) return "an attribute's value that lacks its quotes";
  if (openValue.test(markdown) && openQuote.test(markdown))
    return "a tag whose quote its line does not close";
  if (hasTagInside(markdown)) return "a tag on a new line of a table or a footnote";
  if (!maybeRaw.test(markdown)) return null;
  if (hasTextElement(markdown)) return "raw elements within text";
  if (hasOddRawTags(markdown)) return "raw elements that end or follow each other";
  if (indentedTag.test(markdown) && (hasOpenPre(markdown) || hasPreInText(markdown)))
    return "an indented tag behind <pre>";
  return null;
}

const tag = /<\/?[A-Za-z]/;

export type TagDifference =
  | "a comment that begins within something else"
  | "raw elements within text"
  | "an attribute's value that lacks its quotes"
  | "a tag whose quote its line does not close"
  | "a tag on a new line of a table or a footnote"
  | "raw elements that end or follow each other"
  | "an indented tag behind <pre>";

/** Whether a comment begins where Markdown does not look for one, and goes on beyond what that is part of. */
function hasStrayComment(markdown: string): boolean {
  let at = markdown.indexOf("<!--");
  if (at === -1) return false;
  if (/<!--?-?>|--!>|<(?:\?|![A-Za-z[])[^\n]{0,99}<!--/.test(markdown)) return true;
  for (let lineEnd = -1; at !== -1; ) {
    if (lineEnd < at) lineEnd = endOf(markdown, markdown.indexOf("\n", at));
    const end = endOf(markdown, markdown.indexOf("-->", at));
    // One that never ends holds the footnotes too, as each lane writes them.
    if (end === markdown.length && markdown.includes("[^")) return true;
    if (end > lineEnd) {
      const lineStart = markdown.lastIndexOf("\n", at) + 1;
      const before = markdown.slice(lineStart, at).trim().replace(beforeText, "");
      if (before !== "") return true;
      const above = markdown.slice(markdown.lastIndexOf("\n", lineStart - 2) + 1, lineStart).trim();
      if (above !== "" && /\n[ \t>]*\r?\n/.test(markdown.slice(at, end))) return true;
    }
    at = markdown.indexOf("<!--", end);
  }
  return false;
}

const endOf = (text: string, found: number): number => (found === -1 ? text.length : found);

/** Whether an element whose content HTML takes for text has content that Markdown reads. */
function hasTextElement(markdown: string): boolean {
  for (const { 1: name = "", index } of markdown.matchAll(textElement)) {
    if (!rawBlocks.has(name.toLowerCase()) || markdown[index + 1 + name.length] === "/") return true;
    const line = markdown.slice(markdown.lastIndexOf("\n", index) + 1, index);
    if (/[^\s>]/.test(line)) return true;
  }
  return false;
}

function hasOddValue(markdown: string): boolean {
  for (const [tag] of markdown.matchAll(/<[A-Za-z][^<>]*/g)) if (oddValue.test(tag)) return true;
  return false;
}

function hasTagInside(markdown: string): boolean {
  if (!["|", ":-", "-:", "[^"].some((mark) => markdown.includes(mark)) || !tagOnNewLine.test(markdown))
    return false;
  if (markdown.includes("[^")) {
    if (tagBelowIndent.test(markdown)) return true;
    const goesOn = (block: string) => indented.test(block) && tagOnNewLine.test(block);
    if (markdown.split(emptyLine).some(goesOn)) return true;
  }
  const start = new RegExp(tableOrFootnote, "gm");
  for (let match = start.exec(markdown); match !== null; match = start.exec(markdown)) {
    emptyLine.lastIndex = match.index;
    const end = emptyLine.exec(markdown)?.index ?? markdown.length;
    if (tagOnNewLine.test(markdown.slice(match.index, end))) return true;
    start.lastIndex = Math.max(end, start.lastIndex);
  }
  return false;
}

/** Whether raw elements are of several kinds, or one ends that never began. */
function hasOddRawTags(markdown: string): boolean {
  let first: string | null = null;
  let open = 0;
  for (const [tag, name = ""] of markdown.matchAll(rawTags)) {
    first ??= name.toLowerCase();
    open += tag.startsWith("</") ? -1 : 1;
    if (open < 0 || first !== name.toLowerCase()) return true;
  }
  return false;
}

function hasOpenPre(markdown: string): boolean {
  const opened = markdown.match(/<pre(?=[\s>])/gi)?.length ?? 0;
  return opened > 0 && opened !== markdown.match(/<\/pre(?=[\s>])/gi)?.length;
}

function hasPreInText(markdown: string): boolean {
  for (const { index } of markdown.matchAll(/<pre(?=[\s>])/gi))
    if (markdown.slice(markdown.lastIndexOf("\n", index) + 1, index).replace(beforeText, "") !== "")
      return true;
  return false;
}
