// Text between tags: set by the language's typography, counted, gathered, escaped.

import { escapeHtml } from "../../text/escape.js";
import { countWords } from "./count-words.js";
import { putEmbedText } from "./embed.js";
import { foreignCalls } from "./foreign-call.js";
import { restoreFences } from "./markers.js";
import { tellMeant } from "./meant.js";
import { breakText, type Pass, topOf } from "./pass.js";
import { placeText } from "./place.js";
import { put } from "./sink.js";
import { rawElements } from "./tokens.js";
import { fill, isOpen, openText } from "./tree.js";

const moduleLine =
  /^(?:import\s+(?:[\w*{][^\n]*\sfrom\s+)?["'][^"'\n]+["'];?|export\s+(?:const|let|var|default|function|class|async)\s[^\n]*)/gm;

/**
 * Writes the text since the last tag. `next` is what follows: an element of the line that opens takes an opening quote
 * before it.
 */
export function flushText(pass: Pass, next: "opening" | "other"): void {
  let text = restoreFences(pass.settings, pass.text);
  pass.text = "";
  pass.lastText = "";
  if (text === "") return;
  if (pass.verbatim === 0 && !/[^\t\n\f\r ]/.test(text)) {
    putSpace(pass, text);
    return;
  }
  if (text.startsWith("\n") && pass.verbatim === 0 && openText(pass) === null) {
    putSpace(pass, "\n");
    text = text.replace(/^[\t\n\f\r ]+/, "");
  }
  if (pass.settings.embeds.providers.length > 0 && next === "other" && putEmbedText(pass, text)) return;
  placeText(pass);
  const begins = openText(pass)?.frame.filled === false;
  fill(pass);
  if (pass.codeText !== null) pass.codeText.text += text;
  const preformatted = pass.verbatim > 0 && isOpen(pass, "pre");
  const lines = preformatted ? text : joinLines(text);
  if (pass.verbatim > 0) {
    putVerbatim(pass, lines, preformatted);
    return;
  }
  putLines(pass, lines, begins, next);
}

/** Where lines end and what stands before them is the source's own business, and differs between the lanes. */
export function joinLines(text: string): string {
  return /\n[\t\n ]/.test(text) ? text.replace(/\n[\t\n ]+/g, "\n") : text;
}

/** Text that is not verbatim; `begins` where nothing stands before it in its paragraph. */
export function putLines(pass: Pass, lines: string, begins: boolean, next: "opening" | "other"): void {
  if (begins && /^(?:im|ex)port\s/.test(lines) && putModule(pass, lines)) return;
  if (pass.mute === 0) tellMeant(pass, lines, begins, next);
  putText(pass, lines, next);
}

/** MDX: a paragraph of modules that are imported or exported stays as it was typed. */
function putModule(pass: Pass, text: string): boolean {
  const found = [...text.matchAll(moduleLine)];
  if (found.length === 0) return false;
  pass.foreign.push(...found.map((match) => match[0]));
  note(pass, text);
  put(pass.sink, escapeHtml(text));
  return true;
}

/** Text with typography, wherever the pass stands. */
export function putText(pass: Pass, text: string, next: "opening" | "other" = "other"): void {
  const set = setText(pass, text, next);
  note(pass, set);
  put(pass.sink, escapeHtml(set));
}

function setText(pass: Pass, text: string, next: "opening" | "other"): string {
  const { typography } = pass.settings;
  const following = next === "opening" ? "x" : "";
  const calls = foreignCalls(text);
  if (calls.length === 0) return typography === null ? text : typography(text, following);
  let set = "";
  let from = 0;
  for (const match of calls) {
    if (pass.mute === 0) pass.foreign.push(match[0]);
    const before = text.slice(from, match.index);
    set += typography === null ? before : typography(before, "x");
    set += match[0];
    typography?.reset();
    from = match.index + match[0].length;
  }
  const rest = text.slice(from);
  return set + (typography === null ? rest : typography(rest, following));
}

/** Whitespace alone: line ends between blocks are one each, whatever the lane wrote. */
export function putSpace(pass: Pass, text: string): void {
  note(pass, " ");
  pass.settings.typography?.(" ");
  if (!text.includes("\n")) put(pass.sink, text);
  else if (!pass.sink.endsLine) put(pass.sink, "\n");
}

/** Code, and what else stands as it was typed. */
export function putVerbatim(pass: Pass, text: string, preformatted: boolean): void {
  if (!preformatted) note(pass, text);
  // What follows code is not the beginning of a quotation.
  pass.settings.typography?.("x");
  put(pass.sink, holdsRawText(pass) ? text : escapeHtml(text));
}

function note(pass: Pass, text: string): void {
  if (pass.mute > 0) return;
  countWords(pass.counter, text);
  if (pass.gathered !== null) pass.gathered.text += text;
}

/** A line break within a paragraph. */
export function breakLine(pass: Pass): void {
  breakText(pass);
  if (pass.gathered !== null) pass.gathered.text += " ";
}

/** Whether text stands unescaped, as in a script of trusted HTML. */
function holdsRawText(pass: Pass): boolean {
  const name = pass.settings.trusted ? (topOf(pass)?.name ?? "") : "";
  return rawElements.has(name) && name !== "title" && name !== "textarea";
}
