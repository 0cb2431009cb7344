// A text between two tags of a plain block: most hold nothing but words and full stops, and are written as they are.

import { cleanCharacters } from "./characters.js";
import { countWords, saw } from "./count-words.js";
import { restoreFences } from "./markers.js";
import type { Pass } from "./pass.js";
import { put } from "./sink.js";
import { joinLines, putLines, putSpace } from "./text.js";

/** A paragraph, a heading, or the text of an item that stands straight in it. */
export interface Line {
  readonly kind: "paragraph" | "heading" | "flow";
  /** Whether there is text in it so far. */
  filled: boolean;
  /** Whether letters or digits are known to be in it. */
  worded: boolean;
}

/** What begins a text that was meant for another block, or is another tool's: `:`, `#`, `|`, `import`, `export`. */
const beginnings = new Set([..."#:|ei"].map((character) => character.charCodeAt(0)));

export function lineOf(kind: Line["kind"]): Line {
  return { kind, filled: false, worded: false };
}

/** Writes a text, as `flushText` does; false where it is not plain. `next` is what follows. */
export function putRun(
  pass: Pass,
  line: Line,
  html: string,
  from: number,
  to: number,
  next: "opening" | "other",
): boolean {
  const { counter } = pass;
  const { count, inWord } = counter;
  const all = countWords(counter, html, from, to);
  const text = html.slice(from, to);
  if ((all & saw.ink) === 0) {
    putSpace(pass, text);
    return true;
  }
  if ((all & (saw.forbidden | saw.half)) !== 0 && cleanCharacters(text) !== text) return false;
  const first = html.charCodeAt(from);
  const inFlow = line.kind === "flow";
  const begins = !inFlow && !line.filled;
  if (
    (all & (saw.mark | saw.run | saw.gap)) !== 0 ||
    (inFlow && first === 0x0a) ||
    (begins && beginnings.has(first))
  ) {
    counter.count = count;
    counter.inWord = inWord;
    return putMarked(pass, line, text, next);
  }
  line.filled = true;
  if ((all & saw.word) !== 0) line.worded = true;
  pass.settings.typography?.pass(text);
  if (pass.gathered !== null) pass.gathered.text += text;
  put(pass.sink, text);
  return true;
}

function putMarked(pass: Pass, line: Line, written: string, next: "opening" | "other"): boolean {
  // What follows is another generator's call.
  if (written.endsWith("{{")) return false;
  const decoded = decodeText(written);
  if (decoded === null) return false;
  let text = restoreFences(pass.settings, decoded);
  const inFlow = line.kind === "flow";
  if (inFlow && text.startsWith("\n")) {
    putSpace(pass, "\n");
    text = text.replace(/^[\t\n\f\r ]+/, "");
  }
  const begins = !inFlow && !line.filled;
  line.filled = true;
  putLines(pass, joinLines(text), begins, next);
  return true;
}

const references: { readonly [reference: string]: string } = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x26;": "&",
  "&#x27;": "'",
  "&#x22;": '"',
  "&#x3C;": "<",
};

/** A text with the references that Markdown writes decoded; null where it has others, or an `&` that begins none. */
export function decodeText(text: string): string | null {
  if (!text.includes("&")) return text;
  let known = true;
  const decoded = text.replace(/&(?:[a-z]+;|#x[0-9A-F]+;)?/g, (reference) => {
    const character = references[reference];
    if (character === undefined) known = false;
    return character ?? "";
  });
  return known ? decoded : null;
}
