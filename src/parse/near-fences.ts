// Front matter whose fences are missing, or are other marks, or stand too far down: body to the letter, and never meant so.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { fieldNamed } from "./fields.js";
import type { Positions } from "./positions.js";

/** A fence and its block begin within so many characters, or it is none that somebody meant for the file's. */
const reach = 600;

/**
 * What a file that begins with no fence, or a body below the front matter, shows of one after all.
 * Codes: `front-matter-fence`, `front-matter-not-first`.
 */
export function nearFence(text: string, positions: Positions): Diagnostic | null {
  const lines = text.slice(0, 20_000).split(/\r?\n/, 200);
  return unfenced(lines, positions) ?? inCodeBlock(lines, positions) ?? lateFence(text, positions);
}

/** Fields in the first lines, with no fence above them. */
function unfenced(lines: readonly string[], positions: Positions): Diagnostic | null {
  const [first = "", second = ""] = lines;
  if (!isKnown(first)) return null;
  const close = lines.findIndex((line) => /^-{3}\s*$/.test(line));
  const isBlock = close > 0 && lines.slice(0, close).every(isMatter);
  const isHeader = isKnown(second) && [first, second].some((line) => /^(?:headline|title)\s*:/i.test(line));
  if (!isBlock && !isHeader) return null;
  const what = isBlock ? "above it there is no line `---`" : "no lines `---` stand around it";
  return fence(`This looks like front matter, but ${what}.`, positions.place(0, first.length), isBlock);
}

/** A code block at the top that holds an article's fields. */
function inCodeBlock(lines: readonly string[], positions: Positions): Diagnostic | null {
  const [first = ""] = lines;
  if (!/^(?:```|~~~)\s*(?:ya?ml|toml)?\s*$/i.test(first)) return null;
  const mark = first.slice(0, 3);
  const close = lines.findIndex((line, index) => index > 0 && line.trim() === mark);
  const block = lines.slice(1, Math.max(1, close));
  if (!block.every(isMatter) || !block.some((line) => /^(?:headline|title)\s*[:=]/i.test(line))) return null;
  const message = "This looks like front matter, but it stands in a code block.";
  return fence(message, positions.place(0, first.length), false);
}

function fence(message: string, place: Diagnostic["place"], above: boolean): Diagnostic {
  const fix = above
    ? "Write a line `---` above it, as the first of the file."
    : "Write `---` and nothing else, above the fields and below them.";
  return { code: "front-matter-fence", severity: "error", message, place, fix };
}

/** A fence that is not in the first line, but is followed by a field. */
function lateFence(text: string, positions: Positions): Diagnostic | null {
  const opening = /^([ \t]*)(---|\+\+\+)[ \t]*\r?\n/gm;
  for (let found = opening.exec(text); found !== null && found.index <= reach; found = opening.exec(text)) {
    const above = text.slice(0, found.index);
    const below = text.slice(found.index + found[0].length, found.index + 20_000).split(/\r?\n/, 200);
    const isFirst = above.trim() === "" && /^\s{0,200}?[\w-]{1,40}[ \t]*(?:[:=]|$)/.test(below[0] ?? "");
    if (!isFirst && !isClosedBlock(below, found[2] ?? "")) continue;
    return {
      code: "front-matter-not-first",
      severity: "error",
      message:
        "This looks like front matter, but front matter counts only when it begins in the file's first line.",
      place: positions.place(found.index + (found[1] ?? "").length, 3),
      fix: isFirst
        ? "Remove what stands above it, blank lines and spaces too."
        : "Move what stands above it below the closing line.",
    };
  }
  return null;
}

/** Lines of fields, a known one first, up to a fence. */
function isClosedBlock(lines: readonly string[], mark: string): boolean {
  const close = lines.findIndex((line) => line.trim() === mark);
  return close > 0 && isKnown(lines[0] ?? "") && lines.slice(0, close).every(isMatter);
}

/** Whether a second block of fields follows the front matter. */
export function secondBlock(body: string): boolean {
  if (!isKnown(/\S[^\r\n]{0,60}/.exec(body.slice(0, reach))?.[0] ?? "")) return false;
  const lines = body.slice(0, 20_000).split(/\r?\n/, 200);
  const start = lines.findIndex((line) => line.trim() !== "");
  return start >= 0 && isClosedBlock(lines.slice(start), "---");
}

const isKnown = (line: string): boolean => {
  const key = /^([A-Za-z][\w-]{0,40})[ \t]*[:=](?:[ \t]|$)/.exec(line)?.[1];
  return key !== undefined && fieldNamed(key) !== null;
};

/** A field, an entry of its list, a line of its text, or nothing. */
const isMatter = (line: string): boolean =>
  line.trim() === "" || /^(?:[\w-]{1,40}[ \t]*[:=]|[ \t]+\S|-[ \t]|#)/.test(line);
