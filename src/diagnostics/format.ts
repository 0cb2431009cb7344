// The one formatter: the terminal, the browser's overlay and --json show the same text.

import type { Diagnostic, Place } from "./diagnostic.js";
import { columnsOf, inLine, visible } from "./visible.js";

export interface FormatOptions {
  /** A site-relative path as it is to be printed. */
  readonly relative: (path: string) => string;
  readonly colour: boolean;
}

/** Columns that an excerpt may take: with the number of its line, what a terminal of a hundred columns holds. */
const excerptWidth = 90;

/**
 * One Diagnostic as text, ending with a line break: code and place, the message, the line with the mistake underlined,
 * the second place where there is one, and what to do. Control characters are shown, never sent.
 */
export function formatDiagnostic(diagnostic: Diagnostic, { relative, colour }: FormatOptions): string {
  const paint = painter(colour);
  const error = diagnostic.severity === "error";
  const mark = error ? paint("31", "✘") : paint("33", "⚠");
  const where = (place: Place): string => `${inLine(relative(place.path))}:${place.line}:${place.column}`;
  const lines = [
    `${mark} ${paint("1", diagnostic.code)}  ${paint("36", where(diagnostic.place))}`,
    ...visible(diagnostic.message)
      .split("\n")
      .map((line) => `  ${line}`),
    ...excerpt(diagnostic.place, paint, error),
  ];
  if (diagnostic.other !== undefined) {
    lines.push(`  and ${paint("36", where(diagnostic.other))}`, ...excerpt(diagnostic.other, paint, error));
  }
  if (diagnostic.fix !== null)
    lines.push(
      ...visible(diagnostic.fix)
        .split("\n")
        .map((line) => `  ${line}`),
    );
  return `${lines.join("\n")}\n`;
}

/** "3 errors, 1 warning", or "No mistakes". */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const parts = [counted(errors, "error"), counted(diagnostics.length - errors, "warning")].filter(
    (part) => part !== "",
  );
  return parts.length === 0 ? "No mistakes" : parts.join(", ");
}

const counted = (count: number, noun: string): string =>
  count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;

type Paint = (code: string, text: string) => string;

const painter =
  (colour: boolean): Paint =>
  (code, text) =>
    colour ? `\u001b[${code}m${text}\u001b[0m` : text;

function excerpt(place: Place, paint: Paint, error: boolean): string[] {
  if (place.text === null || place.text.trim() === "") return [];
  const cut = windowAround(place.text, place.column - 1, place.length);
  const number = String(place.line);
  const before = expand(cut.text.slice(0, cut.start), 0);
  const meant = expand(cut.text.slice(cut.start, cut.start + cut.length), columnsOf(before));
  const after = expand(cut.text.slice(cut.start + cut.length), columnsOf(before) + columnsOf(meant));
  const underline = "~".repeat(Math.max(1, columnsOf(meant)));
  return [
    `    ${paint("2", `${number} │`)} ${before}${meant}${after}`.trimEnd(),
    `    ${paint("2", `${" ".repeat(number.length)} ╵`)} ${" ".repeat(columnsOf(before))}${paint(error ? "31" : "33", underline)}`,
  ];
}

/** The part of a long line around what is meant; `start` and `length` in UTF-16 code units, as the place has them. */
function windowAround(
  text: string,
  start: number,
  length: number,
): { text: string; start: number; length: number } {
  let from = Math.min(start, text.length);
  let to = from;
  let room = excerptWidth;
  // What follows first, as far as three quarters of the room, then what is before, then more of what follows.
  const forward = (limit: number): void => {
    while (to < text.length && room - widthAt(text, to) >= limit) {
      room -= widthAt(text, to);
      to += unitsAt(text, to);
    }
  };
  forward(excerptWidth / 4);
  while (from > 0) {
    const before = beginning(text, from - 1);
    if (room < widthAt(text, before)) break;
    room -= widthAt(text, before);
    from = before;
  }
  forward(0);
  const head = from > 0 ? "…" : "";
  return {
    text: `${head}${text.slice(from, to)}${to < text.length ? "…" : ""}`,
    start: start - from + head.length,
    length: Math.min(length, to - start),
  };
}

const unitsAt = (text: string, index: number): number => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);

const widthAt = (text: string, index: number): number =>
  text[index] === "\t" ? 4 : columnsOf(text.slice(index, index + unitsAt(text, index)));

/** Where the character begins that has a code unit at an index. */
function beginning(text: string, index: number): number {
  return index > 0 && unitsAt(text, index - 1) === 2 ? index - 1 : index;
}

/** Tabs as spaces to the next multiple of four, control characters as pictures. */
function expand(text: string, column: number): string {
  if (!text.includes("\t")) return inLine(text);
  let result = "";
  for (const character of text) {
    result += character === "\t" ? " ".repeat(4 - ((column + columnsOf(result)) % 4)) : inLine(character);
  }
  return result;
}
