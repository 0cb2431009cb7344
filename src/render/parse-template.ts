// Reads one Handlebars file; what it cannot read becomes a Diagnostic with the line and the column.

import Handlebars from "handlebars";
import type { Place } from "../diagnostics/diagnostic.js";
import { warnOfForeign } from "./foreign-template.js";
import { openBlocks } from "./open-blocks.js";
import { type Uses, usesOf } from "./partial-uses.js";
import { createPlaces, type Problem, type Problems } from "./problems.js";
import type { Location, Program } from "./syntax.js";
import { partialName, type TemplateFile } from "./template-file.js";

/** A file whose syntax is sound. */
export interface ParsedTemplate {
  readonly file: TemplateFile;
  /** Its name for `{{> …}}`. */
  readonly partial: string;
  readonly program: Program;
  readonly uses: Uses;
  readonly placeOf: (location: Location) => Place;
}

/** Parses a template; null, and one `template-syntax` in `problems`, where it cannot be read. */
export function parseTemplate(file: TemplateFile, problems: Problems): ParsedTemplate | null {
  const placeOf = createPlaces(file.path, file.text);
  try {
    // The package types its tree loosely; syntax.ts describes the same nodes (handlebars 4.7, docs/compiler-api.md).
    const program = Handlebars.parse(file.text, { srcName: file.path }) as unknown as Program;
    warnOfForeign(file, problems);
    return { file, partial: partialName(file.name), program, uses: usesOf(program), placeOf };
  } catch (error) {
    const { at, problem } = describe(error, file.text);
    problems.add(problem, placeOf(at));
    return null;
  }
}

function describe(error: unknown, text: string): { readonly at: Location; readonly problem: Problem } {
  const known = locationOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (known !== null) {
    const pair = /^(.+) doesn't match (.+) - /.exec(message);
    return {
      at: known,
      problem:
        pair === null
          ? syntax(`Handlebars cannot read this: ${message.replace(/ - \d+:\d+$/, "")}.`, null)
          : syntax(
              `The block {{#${pair[1]}}} is closed by {{/${pair[2]}}}.`,
              `Close it with {{/${pair[1]}}}, or close the block inside it first.`,
            ),
    };
  }
  const offset = offsetOf(message, text);
  const got = /got '([^']+)'/.exec(message)?.[1] ?? null;
  const open = openBlocks(text.slice(0, offset)).at(-1);
  if (got === "EOF" && open !== undefined) {
    const at = locationAt(text, open.offset, open.length);
    return {
      at,
      problem: syntax(
        `The block {{${open.sign}${open.name}}} is opened here and never closed.`,
        `Write {{/${open.name}}} where it ends.`,
      ),
    };
  }
  if (got === "OPEN_ENDBLOCK" && open === undefined) {
    return {
      at: locationAt(text, offset, 3),
      problem: syntax(
        "This closes a block that was never opened.",
        "Take it away, or open the block before it.",
      ),
    };
  }
  if (got === "EOF" || got === "INVALID" || got === null) {
    return {
      at: locationAt(text, offset, 1),
      problem: syntax(
        got === "EOF"
          ? "A mustache is opened and never closed."
          : "Handlebars cannot read this character here.",
        "Close each {{ with }}, and write names with letters, digits, - and _.",
      ),
    };
  }
  return {
    at: locationAt(text, offset, 1),
    problem: syntax(
      `Handlebars cannot read this: ${tokens[got] ?? got} does not fit here.`,
      otherLanguages.find(({ pattern }) => pattern.test(text.slice(Math.max(0, offset - 1), offset + 2)))
        ?.fix ?? "Compare it with the examples in docs/templates.md.",
    ),
  };
}

/** What stands where another language would have it. */
const otherLanguages = [
  {
    pattern: /^.?\|/s,
    fix: "Handlebars has no filters: write a helper in front, as in {{truncate dek 80}}.",
  },
  { pattern: /^[\s{]\.\w/, fix: "Take the dot away: a name stands alone here, as in {{headline}}." },
  { pattern: /==/, fix: 'Compare with a helper: {{#if (eq kind "article")}}.' },
];

const syntax = (message: string, fix: string | null): Problem => ({ code: "template-syntax", message, fix });

/** Handlebars' names of tokens, in words; the others speak for themselves. */
const tokens: { readonly [token: string]: string } = {
  ID: "a name",
  STRING: "a text in quotes",
  NUMBER: "a number",
  CLOSE: "“}}”",
  CLOSE_UNESCAPED: "“}}}”",
  CLOSE_SEXPR: "“)”",
  OPEN_SEXPR: "“(”",
  SEP: "“/” or “.”",
  EQUALS: "“=”",
  OPEN: "“{{”",
  OPEN_BLOCK: "“{{#”",
  OPEN_ENDBLOCK: "“{{/”",
  OPEN_PARTIAL: "“{{>”",
  OPEN_UNESCAPED: "“{{{”",
  INVERSE: "{{else}}",
  OPEN_INVERSE_CHAIN: "{{else …}}",
  CONTENT: "text",
  DATA: "“@”",
  OPEN_BLOCK_PARAMS: "“as |”",
  CLOSE_BLOCK_PARAMS: "“|”",
  CLOSE_RAW_BLOCK: "“}}}}”",
  OPEN_RAW_BLOCK: "“{{{{”",
  END_RAW_BLOCK: "“{{{{/”",
  OPEN_PARTIAL_BLOCK: "“{{#>”",
  OPEN_INVERSE: "“{{^”",
  COMMENT: "a comment",
  BOOLEAN: "true or false",
  UNDEFINED: "undefined",
  NULL: "null",
};

/** Where Handlebars' own exceptions say that they happened; the parser's errors say a line alone. */
function locationOf(error: unknown): Location | null {
  if (typeof error !== "object" || error === null) return null;
  if (!("lineNumber" in error && "column" in error && "endColumn" in error)) return null;
  const { lineNumber, column, endColumn } = error;
  if (typeof lineNumber !== "number" || typeof column !== "number" || typeof endColumn !== "number")
    return null;
  return { start: { line: lineNumber, column }, end: { line: lineNumber, column: endColumn } };
}

/**
 * The offset that a message of the parser points at. It shows 20 characters before and 20 after, without line
 * breaks, over a line of dashes as long as what is before: that is looked for in the text.
 */
function offsetOf(message: string, text: string): number {
  const shown = /error on line (\d+)[^\n]*\n(.*)\n(-*)\^/.exec(message);
  if (shown === null) return 0;
  const line = Number(shown[1]);
  const before = (shown[2] ?? "").slice(0, (shown[3] ?? "").length).replace(/^\.\.\./, "");
  const after = (shown[2] ?? "").slice((shown[3] ?? "").length).replace(/\.\.\.$/, "");
  const fits = (offset: number): boolean =>
    text
      .slice(Math.max(0, offset - 20), offset)
      .replaceAll("\n", "")
      .endsWith(before) &&
    text
      .slice(offset, offset + 20)
      .replaceAll("\n", "")
      .startsWith(after.slice(0, 20));
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const from = starts[Math.max(0, line - 2)] ?? 0;
  for (let offset = from; offset <= text.length; offset++) if (fits(offset)) return offset;
  return starts[line - 1] ?? 0;
}

function locationAt(text: string, offset: number, length: number): Location {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  const column = offset - (before.lastIndexOf("\n") + 1);
  return { start: { line, column }, end: { line, column: column + length } };
}
