// Addresses and links that Sätteri 0.10.5 reads in another way than remark.

import { hasOddBareHost } from "./differs-hosts.js";

/** The name before an `@`, behind a slash or a letter that no such name has. */
const mailBehind = /(?:\/|[^\0-\x7f])[-.+\w]+@[-\w]+\.\w/;
/** The same behind a reference. */
const mailBehindReference = /&[A-Za-z]\w*;[-.+\w]+@[-\w]+\.\w/;
const schemeOfMail = /(?:mailto|xmpp):/gi;
/** How far back the beginning of a link is looked for. */
const longestText = 1_000;
/** A host that begins with a mark, of any script. */
const oddHost = /:\/\/(?:[._[\\-]|(?=[^\0-\x7f])[\p{P}\p{S}\p{Z}])/u;
/** An address behind an emoji. */
const behindEmoji = /[\udc00-\udfff](?:[Ww]{3}\.|[Hh][Tt]{2}[Pp])/;
/** The same where the emoji is written as a reference. */
const behindReference = /;(?:[Ww]{3}\.|[Hh][Tt]{2}[Pp])/;
const bareAddress = /(?:[Hh][Tt]{2}[Pp][Ss]?:\/\/|[Ww]{3}\.)[^ \t\r\n]*/g;
/** What is read away in an address, so that remark does not find it again. */
const readAway = /\\[^\w\s]|[\]<][*_~]*\\|&#?\w+;/;
const behindFootnote = /\[\^[^\s[\]]+\](?:[Ww]{3}\.|[Hh][Tt]{2}[Pp])/;

/** Whether bare addresses may begin or end at different characters, or stand at different places. */
export function hasOddAddress(markdown: string): boolean {
  if (oddHost.test(markdown) || behindEmoji.test(markdown)) return true;
  if (markdown.includes("&#") && behindReference.test(markdown)) return true;
  if (["\\", "&", "[^"].some((begins) => markdown.includes(begins)) && hasBracketedAddress(markdown))
    return true;
  if (markdown.includes("[^") && behindFootnote.test(markdown)) return true;
  if (hasOddBareHost(markdown)) return true;
  if (!markdown.includes("@")) return false;
  if (markdown.includes("&") && mailBehindReference.test(markdown)) return true;
  return mailBehind.test(markdown) || hasBareMail(markdown);
}

/** Whether an address with its scheme stands in the text: not as the destination of a link, in `<>` or in an attribute. */
function hasBareMail(markdown: string): boolean {
  for (const { 0: scheme, index } of markdown.matchAll(schemeOfMail)) {
    const before = markdown.slice(Math.max(0, index - longestText), index);
    if (/["'=<]$/.test(before)) continue;
    const after = markdown.slice(index + scheme.length, index + longestText);
    if (!/^[-.+\w]+@/.test(after)) continue;
    if (/^ {0,3}\[[^[\]\\]+\]:[ \t]*$/.test(before.slice(before.lastIndexOf("\n") + 1))) continue;
    const link = /^\[[^[\]\\]*\]\(\s*$/.test(before.slice(before.lastIndexOf("[")));
    if (!link || !/^[^\s()<>]*[\s)]/.test(after)) return true;
  }
  return false;
}

/** An address that holds a reference or an escaped bracket, with a `[` before it; or one with a footnote's mark between. */
function hasBracketedAddress(markdown: string): boolean {
  let from = 0;
  let depth = 0;
  for (const { 0: address, index } of markdown.matchAll(bareAddress)) {
    for (const mark of markdown.slice(from, index).match(/\\.|[[\]]/g) ?? [])
      if (mark.length === 1) depth = Math.max(0, depth + (mark === "[" ? 1 : -1));
    if (depth > 0 && (readAway.test(address) || markdown.slice(from, index).includes("[^"))) return true;
    from = index;
  }
  return false;
}

const bracket = /\\.|\[\^[^\s[\]]+\]|[[\]]|\n[ \t>]*\r?\n/g;

/** Whether a footnote's mark stands in the text of a link. */
export function hasMarkInLink(markdown: string): boolean {
  if (!markdown.includes("[^")) return false;
  /** For each open bracket, whether a mark stands in it. */
  let open: boolean[] = [];
  for (const { 0: found, index } of markdown.matchAll(bracket)) {
    if (found.startsWith("\n")) open = [];
    else if (found === "[") open.push(false);
    else if (found === "]") {
      const marked = open.pop() ?? false;
      if (marked && /[([]/.test(markdown[index + 1] ?? "")) return true;
      if (marked && open.length > 0) open[open.length - 1] = true;
    } else if (found.startsWith("[^") && open.length > 0) open[open.length - 1] = true;
  }
  return false;
}
