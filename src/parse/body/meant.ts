// Markdown that was meant, and stayed text because it is written a little wrong: a reader would see its marks.

import { nearest } from "../../text/nearest.js";
import { directiveNames } from "./directive-names.js";
import { tellBlocks } from "./meant-blocks.js";
import type { Pass, Remark } from "./pass.js";

/** `[text](address)`, or its end where a mark in the text comes between. No character is looked at by two matches. */
const inBrackets = /(?:!?\[[^\][\n]{0,300})?\]( ?)\(([^()\n]{1,500})\)/g;
/** `[text](` or `(text)[` at the end of a text: what follows is an element, a link that GFM made of a bare address. */
const beforeAddress = /(?:!?\[[^\][\n]{0,300}\] ?\(|\([^()\n]{1,300}\) ?\[)$/;
const looksLikeAddress = /^(?:[a-z][a-z0-9+.-]*:\/\/|\.{0,2}\/|www\.)|\.[a-z0-9]{2,5}(?:[#?]\S*)?$/i;
/** The same without its end, where a line ends. */
const unclosedBrackets = /!?\[[^\][\n]{1,300}\]\(([^()\s]{1,300})$/gm;
const sizedAddress = /^(\S+)\s+=(?:\d+x\d*|x\d+|\d+%?)$/;
const curlyTitle = /^(\S+)\s+[“”„«»‘’‚](.*?)[“”«»‘’]?$/;
const straightTitle = /^(.*?)\s+(?:"[^"]*"|'[^']*')$/;
const byName = /(?<![\p{L}\p{N}\][])(!?\[([^\][\n]{1,300})\])\[([^\][\n]{0,300})\](?![\](:])/gu;
const wikiLink = /!?\[\[([^\][\n]{1,300})\]\]/g;
const footnoteCall = /\[\^([^\]\s[]{1,100})\]/g;
const uncolonned = /^(\[\^([^\]\s[]{1,100})\])[ \t]+\S[^\n]{0,40}/;
const oneOrTwoColons = /^:{1,2}[ \t]*([a-z]{2,20})\b/i;

/** A tag with a quote that never closes. */
const openQuote =
  /<[a-z][a-z0-9]{0,15}(?:\s+[a-z-]{1,30}=(?:"[^"<>\n]{0,300}"|'[^'<>\n]{0,300}'))*\s+[a-z-]{1,30}=["'][^"'<>\n]{0,300}>/gi;

/** Adds a remark for each such place in a text between tags. `begins` a paragraph; an `opening` tag is next. */
export function tellMeant(pass: Pass, text: string, begins: boolean, next: "opening" | "other"): void {
  if (begins && text.startsWith(":")) tellColons(pass, text);
  if (begins && /^[#|<]/.test(text)) tellBlocks(pass, text);
  if (text.includes("<"))
    for (const value of openQuotes(text)) if (!pass.unfinished.has(value)) tellOpenQuote(pass, value);
  if (!text.includes("[") && !text.includes("]")) return;
  for (const [value, space = "", inside = ""] of text.matchAll(inBrackets)) {
    tellBrackets(pass, value, space, inside.trim());
  }
  for (const [value] of text.matchAll(unclosedBrackets)) tellUnclosed(pass, value);
  const cut = next === "opening" ? beforeAddress.exec(text)?.[0] : undefined;
  if (cut !== undefined) tellCut(pass, cut);
  for (const [value, shown = "", words = "", name = ""] of text.matchAll(byName)) {
    const label = name.trim() === "" ? words : name;
    if (!/^\d+$/.test(label)) tellUndefined(pass, value, shown, label);
  }
  // A table of contents is another tool's syntax.
  for (const [value, name = ""] of text.matchAll(wikiLink))
    if (!/^_?toc_?$/i.test(name)) tellWiki(pass, value, name);
  const [note, mark = "", called = ""] = begins ? (uncolonned.exec(text) ?? []) : [];
  if (note !== undefined) tellUncolonned(pass, note, mark, called);
  for (const { 0: value, 1: name = "", index } of text.matchAll(footnoteCall))
    if (index > 0 || note === undefined) tellFootnote(pass, value, name);
}

/** The tags in a text that have a quote which never closes, as written. */
export function openQuotes(text: string): string[] {
  return Array.from(text.matchAll(openQuote), ([value]) => value);
}

function tellOpenQuote(pass: Pass, value: string): void {
  pass.remarks.push({
    code: "html-unfinished",
    severity: "warning",
    message: "This tag has a quote that is never closed, so it is shown as text.",
    fix: "Close the quote before the `>`, or write \\< for a bracket that is meant as text.",
    at: { kind: "unescaped", value },
  });
}

function tellBrackets(pass: Pass, value: string, space: string, inside: string): void {
  // What another generator would put there is told as its syntax.
  if (/\{\{|\{%/.test(inside)) return;
  const sized = sizedAddress.exec(inside)?.[1];
  if (sized !== undefined && looksLikeAddress.test(sized)) {
    const fix = `Write the address alone: (${sized}). The style sheet says how large a picture is.`;
    add(pass, value, `${isNo(value)}, since a size stands behind its address; it stays text.`, fix);
    return;
  }
  const curly = curlyTitle.exec(inside);
  if (curly !== null && looksLikeAddress.test(curly[1] ?? "")) {
    const fix = `Use straight quotes: (${curly[1]} "${curly[2]}").`;
    add(pass, value, `${isNo(value)}, since its title stands in curly quotes; it stays text.`, fix);
    return;
  }
  const address = straightTitle.exec(inside)?.[1] ?? inside;
  if (!looksLikeAddress.test(address)) return;
  if (/\s/.test(address)) {
    const fix = `Put the address in angle brackets: (${inside.replace(address, () => `<${address}>`)}).`;
    add(pass, value, `${isNo(value)}, since its address "${address}" holds a space; it stays text.`, fix);
  } else if (space !== "") tellSpace(pass, value);
}

function tellCut(pass: Pass, cut: string): void {
  if (cut.endsWith("[")) {
    const message = `${isNo(cut)}, since its brackets are the wrong way round; it stays text.`;
    add(pass, cut, message, "Write the text in square brackets, then the address in round ones.");
  } else if (cut.endsWith("] (")) tellSpace(pass, cut);
  else {
    const message = `${isNo(cut)}, since its address holds a space or is not closed; it stays text.`;
    add(pass, cut, message, "Write %20 for each space in the address, and close it with a round bracket.");
  }
}

function tellUnclosed(pass: Pass, value: string): void {
  const address = value.slice(value.indexOf("](") + 2).replace(/[.,;:!?]$/, "");
  if (!looksLikeAddress.test(address)) return;
  const message = `${isNo(value)}, since its address is not closed; it stays text.`;
  add(pass, value, message, `Write a round bracket behind the address: (${address}).`);
}

function tellSpace(pass: Pass, value: string): void {
  const message = `${isNo(value)}, since a space stands between its text and its address; it stays text.`;
  add(pass, value, message, "Take the space between ] and ( out.");
}

function tellUndefined(pass: Pass, value: string, shown: string, label: string): void {
  const message = `Nothing says where this leads: the article has no line that begins with "[${label}]:". It stays text.`;
  add(pass, value, message, `Add the line "[${label}]: address", or write ${shown}(address).`);
}

function tellWiki(pass: Pass, value: string, name: string): void {
  const message = "This is a wiki's link, which means nothing here; it stays text.";
  const [page = "", shown] = name.split("|");
  const file = /\.\w{2,4}$/.test(page) ? page : `${page}.md`;
  const address = /\s/.test(file) ? `<${file}>` : file;
  add(pass, value, message, `Write ${value.startsWith("!") ? "!" : ""}[${shown ?? page}](${address}).`);
}

function tellFootnote(pass: Pass, value: string, name: string): void {
  pass.remarks.push({
    code: "footnote-missing",
    severity: "warning",
    message: `The article has no footnote "${name}", so its mark stays text.`,
    fix: `Add a paragraph of its own, after an empty line: [^${name}]: and the note.`,
    footnote: name,
    at: { kind: "unescaped", value },
  });
}

/** A footnote's mark and its note, with no colon between them. */
function tellUncolonned(pass: Pass, value: string, mark: string, name: string): void {
  pass.remarks.push({
    code: "footnote-missing",
    severity: "warning",
    message: `This is no footnote, since a colon is missing behind "${mark}"; it stays text.`,
    fix: `Write "${mark}:".`,
    footnote: name,
    begins: true,
    at: { kind: "unescaped", value },
  });
}

function tellColons(pass: Pass, text: string): void {
  const found = oneOrTwoColons.exec(text);
  const name = found?.[1]?.toLowerCase() ?? "";
  const meant = directiveNames.has(name) ? name : nearest(name, directiveNames);
  if (found === null || meant === null) return;
  pass.remarks.push({
    code: "directive-unknown",
    severity: "warning",
    message: "A directive begins with three colons; this line stays text.",
    fix: `Write ":::${meant}", and a line ":::" after its last.`,
    at: { kind: "unescaped", value: found[0] },
  });
}

const isNo = (value: string): string => `This is no ${value.startsWith("!") ? "picture" : "link"}`;

function add(pass: Pass, value: string, message: string, fix: string): void {
  const remark: Remark = {
    code: "link-unread",
    severity: "warning",
    message,
    fix,
    at: { kind: "unescaped", value },
  };
  pass.remarks.push(remark);
}
