// The one formatter: the terminal, the browser's overlay and --json show the same text.

import type { Diagnostic, Place } from "./diagnostic.js";

export interface FormatOptions {
  /** A site-relative path as it is to be printed. */
  readonly relative: (path: string) => string;
  readonly colour: boolean;
}

/** Columns that an excerpt may take. */
const excerptWidth = 96;

/**
 * One Diagnostic as text, ending with a line break: code and place, the message, the line with the mistake underlined,
 * the second place where there is one, and what to do. Control characters are shown, never sent.
 */
export function formatDiagnostic(diagnostic: Diagnostic, { relative, colour }: FormatOptions): string {
  const paint = painter(colour);
  const error = diagnostic.severity === "error";
  const mark = error ? paint("31", "✘") : paint("33", "⚠");
  const where = (place: Place): string => `${visible(relative(place.path))}:${place.line}:${place.column}`;
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

/** The part of a long line around what is meant. */
function windowAround(
  text: string,
  start: number,
  length: number,
): { text: string; start: number; length: number } {
  if (text.length <= excerptWidth) return { text, start, length: Math.min(length, text.length - start) };
  const from = wholeCharacter(text, Math.max(0, Math.min(start - 24, text.length - excerptWidth)));
  const to = wholeCharacter(text, Math.min(text.length, from + excerptWidth));
  const head = from > 0 ? "…" : "";
  return {
    text: `${head}${text.slice(from, to)}${to < text.length ? "…" : ""}`,
    start: start - from + head.length,
    length: Math.min(length, to - start),
  };
}

function wholeCharacter(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
}

/** Tabs as spaces to the next multiple of four, control characters as pictures. */
function expand(text: string, column: number): string {
  if (!text.includes("\t")) return visible(text);
  let result = "";
  for (const character of text) {
    result += character === "\t" ? " ".repeat(4 - ((column + columnsOf(result)) % 4)) : visible(character);
  }
  return result;
}

/** Control characters, and those that turn the direction of what follows, as visible stand-ins; line breaks stay. */
function visible(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (character) => {
      const code = character.charCodeAt(0);
      if (code === 9) return " ";
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? "␡" : "�";
    },
  );
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Columns of a terminal that a text takes. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}
