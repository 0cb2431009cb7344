// A style sheet as small as can be; what is wrong in it is told where its author wrote it.

import type { Place } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { StylePiece } from "../pages/page.js";
import { loadMinifier } from "./load-minifier.js";
import type { Problems } from "./problems.js";

/** What the minifier throws for a text that it cannot read; line and column are 1-based. */
interface Complaint {
  readonly message: string;
  readonly loc: { readonly line: number; readonly column: number };
}

/** The bytes of a style sheet; null where it cannot be read. Codes: `style-invalid`, `lightningcss-missing` (a warning). */
export function styleBytes(pieces: readonly StylePiece[], problems: Problems): string | Uint8Array | null {
  const text = pieces.map((piece) => piece.text).join("");
  let minifier: ReturnType<typeof loadMinifier>;
  try {
    minifier = loadMinifier();
  } catch {
    problems.warn(missing, wholeFile("site.yaml"));
    return text;
  }
  try {
    return minifier.transform({ filename: "style.css", code: Buffer.from(text), minify: true }).code;
  } catch (error) {
    if (!isComplaint(error)) throw error;
    const message = `This is no CSS that browsers understand: ${error.message}.`;
    const fix = "Correct it; the mistake may begin shortly before this place.";
    problems.add({ code: "style-invalid", message, fix }, placeIn(pieces, error.loc));
    return null;
  }
}

/** Where the line and the column of the whole text stand in a file. */
export function placeIn(pieces: readonly StylePiece[], { line, column }: Complaint["loc"]): Place {
  const at = { line: 1, column: 1 };
  let found: { readonly index: number; readonly line: number; readonly column: number } | null = null;
  for (const [index, piece] of pieces.entries()) {
    const end = after(at, piece.text);
    const isBefore = at.line < line || (at.line === line && at.column <= column);
    if (!isBefore) break;
    if (piece.path !== null) {
      const lines = line - at.line;
      const isOver = line > end.line || (line === end.line && column >= end.column);
      const spot = lines === 0 ? piece.column + column - at.column : column;
      const last = after(piece, piece.written ?? piece.text);
      found = { index, ...(isOver ? last : { line: piece.line + lines, column: spot }) };
    }
    Object.assign(at, end);
  }
  const path = found === null ? null : pieces[found.index]?.path;
  if (found === null || path === null || path === undefined) return wholeFile("assets/style.css");
  const text = lineOf(pieces, path, found.line);
  return { path, line: found.line, column: Math.min(found.column, text.length + 1), length: 1, text };
}

/** Where a text ends that begins at a place. */
function after(
  { line, column }: { readonly line: number; readonly column: number },
  text: string,
): { readonly line: number; readonly column: number } {
  const last = text.lastIndexOf("\n");
  const lines = last === -1 ? 0 : text.split("\n").length - 1;
  return { line: line + lines, column: last === -1 ? column + text.length : text.length - last };
}

/** A line of a file, as far as the pieces have it. */
function lineOf(pieces: readonly StylePiece[], path: string, line: number): string {
  const parts = new Map<number, string>();
  for (const piece of pieces) {
    if (piece.path !== path) continue;
    const lines = (piece.written ?? piece.text).split("\n");
    const part = lines[line - piece.line];
    // A file that is imported twice is there twice.
    if (part !== undefined) parts.set(line === piece.line ? piece.column : 1, part);
  }
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([, part]) => part.replace(/\r$/, ""))
    .join("");
}

const isComplaint = (error: unknown): error is Complaint =>
  error instanceof Error && "loc" in error && typeof error.loc === "object" && error.loc !== null;

const missing = {
  code: "lightningcss-missing",
  message:
    "The style sheet is published as it is written: the package lightningcss has no program for this machine.",
  fix: "Install the packages again on this machine: npm ci.",
};
