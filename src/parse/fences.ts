// Finds where the front matter begins and ends, and refuses by name what gray-matter would otherwise take for a language:
// some of its languages run code.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearFence, secondBlock } from "./near-fences.js";
import type { Positions } from "./positions.js";

/** The front matter's lines between their fences, as offsets in the file. */
export interface Fences {
  readonly language: "yaml" | "toml";
  /** Where the line below the opening fence begins. */
  readonly start: number;
  /** Where the closing fence's line begins and, without its line ending, ends. */
  readonly close: number;
  readonly closeEnd: number;
  /** Where the body begins. */
  readonly body: number;
}

/** What a file begins with: fences, nothing (all of it is body), or a mistake. */
export type Opening =
  | { readonly fences: Fences }
  | { readonly fences: null }
  | { readonly mistake: Diagnostic };

/** Codes: `front-matter-language`, `front-matter-unclosed`, `front-matter-fence`, `front-matter-not-first`. */
export function findFences(text: string, positions: Positions): Opening {
  const first = lineEnd(text, 0);
  const line = text.slice(0, first).trimEnd();
  const fence = line.slice(0, 3);
  if (line === "---" || line === "+++") return findClose(text, fence, first, positions);
  if (isOtherFence(text, line)) return { mistake: otherFence(line, positions) };
  // `- - -`, `-----` and the like are a thematic break or an underline: body.
  if (/^(---+|\+\+\++)[-+\s]*$/.test(line)) return { fences: null };
  if (fence === "---" || fence === "+++") return { mistake: foreignLanguage(line, positions) };
  if (/^;;;|^\{\s*("|$)/.test(line)) return { mistake: jsonMatter(line, positions) };
  const mistake = nearFence(text, positions);
  return mistake === null ? { fences: null } : { mistake };
}

/** The fences where there is nothing odd about them: `---` alone on the first line and on another. Null where not. */
export function plainFences(text: string): Fences | null {
  const start = text.startsWith("---\n") ? 4 : text.startsWith("---\r\n") ? 5 : 0;
  const close = text.indexOf("\n---", start - 1) + 1;
  if (start === 0 || close < start) return null;
  const closeEnd = lineEnd(text, close);
  const isAlone = closeEnd === close + 3 || (closeEnd === close + 4 && text[close + 3] === "\r");
  if (!isAlone || secondBlock(text.slice(closeEnd))) return null;
  return { language: "yaml", start, close, closeEnd, body: nextLine(text, closeEnd) };
}

function findClose(text: string, fence: string, first: number, positions: Positions): Opening {
  const start = nextLine(text, first);
  let lookalike: number | null = null;
  for (let at = start; at < text.length; ) {
    const end = lineEnd(text, at);
    if (isLookalike(text.slice(at, end).trimEnd(), fence)) lookalike ??= at;
    if (text.startsWith(fence, at)) {
      if (text.slice(at + 3, end).trim() === "") {
        const language = fence === "---" ? "yaml" : "toml";
        if (fence === "---" && secondBlock(text.slice(end))) return { mistake: interrupted(at, positions) };
        return { fences: { language, start, close: at, closeEnd: end, body: nextLine(text, end) } };
      }
      lookalike ??= at;
    }
    at = nextLine(text, end);
  }
  return { mistake: unclosed(fence, lookalike, positions) };
}

/** A line that was probably meant to close the front matter. */
function isLookalike(line: string, fence: string): boolean {
  return /^(?:\.\.\.|--|[–—]+|={3,}|-(?: -)+)$/.test(line) || (fence === "+++" && line === "---");
}

function interrupted(at: number, positions: Positions): Diagnostic {
  return {
    code: "front-matter-fence",
    severity: "error",
    message: "The front matter ends here, but more fields follow, and another line `---`.",
    place: positions.place(at, 3),
    fix: "Take this line out, so that all fields stand together.",
  };
}

function unclosed(fence: string, lookalike: number | null, positions: Positions): Diagnostic {
  const similar = lookalike === null ? null : positions.spot(lookalike, 0);
  const hint =
    similar === null
      ? `Write a line \`${fence}\` below the last field; if this line is meant as a break in the text, write \`***\`.`
      : `Make line ${similar.line} exactly \`${fence}\`: as it is, it closes nothing.`;
  return {
    code: "front-matter-unclosed",
    severity: "error",
    message: `The front matter that begins with this \`${fence}\` is never closed.`,
    place: positions.place(0, 3),
    fix: hint,
  };
}

function foreignLanguage(line: string, positions: Positions): Diagnostic {
  const fence = line.slice(0, 3);
  const name = line.slice(3).trim();
  const short = name.length > 30 ? `${name.slice(0, 30)}…` : name;
  return {
    code: "front-matter-language",
    severity: "error",
    message: `Front matter in the language "${short}" is not read: only YAML between \`---\` and TOML between \`+++\` are, and nothing in it is ever run.`,
    place: positions.place(0, line.length),
    fix: fixOfLanguage(fence, name.toLowerCase()),
  };
}

function fixOfLanguage(fence: string, name: string): string {
  const own = fence === "+++" ? "toml" : "yaml";
  if (name === own || name === "yml" || (name === "json" && own === "yaml")) {
    return `Write the first line as \`${fence}\` alone.`;
  }
  if (name === "toml") return "Write the lines above and below as `+++` alone.";
  return `Write the first line as \`${fence}\` alone, and the fields as ${own === "yaml" ? "`field: value`" : '`field = "value"`'}.`;
}

function jsonMatter(line: string, positions: Positions): Diagnostic {
  return {
    code: "front-matter-language",
    severity: "error",
    message:
      "Front matter in JSON without fences is not read: only YAML between `---` and TOML between `+++` are.",
    place: positions.place(0, line.length),
    fix: line.startsWith(";;;")
      ? "Replace the lines `;;;` by `---`: YAML between them may be written as JSON."
      : "Put a line `---` above the JSON and one below it: YAML may be written as JSON.",
  };
}

/** Whether the first line is nearly a fence, stands again below, and what is between begins with a field. */
function isOtherFence(text: string, line: string): boolean {
  if (!/^(?:--?|-{4,}|\+{1,2}|\+{4,}|={3,}|[–—]+|-(?: ?-)+)$/.test(line)) return false;
  const lines = text.slice(0, 20_000).split(/\r?\n/, 200);
  const close = lines.findIndex((other, index) => index > 0 && other.trimEnd() === line);
  return close > 1 && /^[A-Za-z][\w-]{0,40}[ \t]*(:([ \t]|$)|=)/.test(lines[1] ?? "");
}

function otherFence(line: string, positions: Positions): Diagnostic {
  const fence = line.startsWith("+") ? "+++" : "---";
  return {
    code: "front-matter-fence",
    severity: "error",
    message: `This looks like front matter, but the lines around it must be \`${fence}\`.`,
    place: positions.place(0, line.length),
    fix: `Write \`${fence}\` and nothing else, above the fields and below them.`,
  };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function nextLine(text: string, end: number): number {
  return Math.min(text.length, end + 1);
}
