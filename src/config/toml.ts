// TOML from strangers, by smol-toml, under the limits of YAML.

import type { TomlError } from "smol-toml";
import { lazily } from "../lazy.js";
import { parseMoment } from "../time/parse-moment.js";
import { tomlSpots } from "./toml-spots.js";
import { type TextReading, type TextSpan, textLimits, tooLarge } from "./yaml.js";
import type { TextProblem } from "./yaml-problems.js";

const loadToml = lazily<typeof import("smol-toml")>("smol-toml");

type Spot = (path: readonly (string | number)[], what: "key" | "value") => TextSpan | null;

/** Reads one TOML 1.0 document. Dates, infinities and what is no number become their text as written. */
export function readToml(text: string, size = textLimits.size): TextReading {
  if (text.length > size) return tooLarge(text, size);
  const toml = loadToml();
  try {
    const document = toml.parse(text, { maxDepth: textLimits.depth });
    if (isTooDeep(document)) return { problems: [tooDeep(0)] };
    let spots: ReturnType<typeof tomlSpots> | null = null;
    const spotOf: Spot = (path, what) => {
      spots ??= tomlSpots(text);
      return spots.get(JSON.stringify(path))?.[what] ?? null;
    };
    return { value: plain(document, [], text, spotOf), spotOf };
  } catch (error) {
    if (!(error instanceof toml.TomlError)) throw error;
    return { problems: [explain(error, text)] };
  }
}

function plain(value: unknown, path: readonly (string | number)[], text: string, spotOf: Spot): unknown {
  if (value instanceof loadToml().TomlDate || (typeof value === "number" && !Number.isFinite(value))) {
    const span = spotOf(path, "value");
    return span === null ? String(value) : text.slice(span.offset, span.offset + span.length);
  }
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map((item, index) => plain(item, [...path, index], text, spotOf));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, plain(inner, [...path, key], text, spotOf)]),
  );
}

/** A key of many parts makes as many levels; no recursion here, since there may be thousands. */
function isTooDeep(document: unknown): boolean {
  let level: unknown[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > textLimits.depth) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null && !(value instanceof Date) ? Object.values(value) : [],
    );
  }
  return false;
}

const tooDeep = (offset: number): TextProblem => ({
  offset,
  length: 0,
  message: `This is nested more than ${textLimits.depth} levels deep.`,
  fix: "Write it flatter.",
});

function explain(error: TomlError, text: string): TextProblem {
  let start = 0;
  for (let line = 1; line < error.line; line++) start = text.indexOf("\n", start) + 1;
  const next = text.indexOf("\n", start);
  const line = text.slice(start, next === -1 ? text.length : next).trimEnd();
  const offset = Math.min(start + Math.max(0, error.column - 1), start + line.length);
  const reason = (error.message.split("\n")[0] ?? "").replace(/^Invalid TOML document: /, "");
  if (/excessively nested/.test(reason)) return tooDeep(offset);
  const equals = line.indexOf("=");
  const key = line.slice(0, equals === -1 ? undefined : equals).trim();
  const value = equals === -1 ? "" : line.slice(equals + 1).trim();
  const whole = { offset: start + line.length - value.length, length: value.length };
  const fix = `Write \`${key} = ${quoted(value)}\`.`;
  if (/invalid date|invalid value|numeric|leading zero|underscore/.test(reason) && key !== "") {
    if (value === "")
      return { ...whole, message: `\`${key}\` has no value.`, fix: "Give one, or remove the line." };
    const date = /^\d{1,4}[-/.]\d/.test(value) ? parseMoment(value, "UTC") : null;
    if (date !== null && "error" in date) return { ...whole, message: date.error, fix: date.fix };
    return { ...whole, message: "In TOML a text stands in quotes, and a number has no leading zeros.", fix };
  }
  if (/end-of-line/.test(reason) && /^["']/.test(value)) {
    return { ...whole, message: "A quote inside this value ends it before its end.", fix };
  }
  if (/control characters are not allowed in strings/.test(reason)) {
    return {
      ...whole,
      message: "The quote that opens here is not closed.",
      fix: "Close it at the end of the value.",
    };
  }
  if (/key/.test(reason) && (key === "" || equals === -1 || key.includes(":"))) {
    const [, name = "", rest = ""] = /^\s*([\w.-]+)\s*:(.*)$/.exec(line) ?? [];
    const message = "In TOML an equals sign stands between a key and its value, and here is none.";
    const right = name === "" ? 'key = "value"' : `${name} = ${quoted(rest.trim())}`;
    return { offset: start, length: line.length, message, fix: `Write \`${right}\`.` };
  }
  const known = explanations.find(({ about }) => about.test(reason));
  const message = known?.message ?? `This is not TOML: ${reason}.`;
  return { offset, length: 1, message, fix: known?.fix ?? 'Write `key = "value"`, texts in quotes.' };
}

/** A value as TOML has it: in double quotes, unless it is a list or a word that needs none. */
function quoted(value: string): string {
  if (value.length > 200) return '"…"';
  if (/^(?:\[.*\]|true|false|0|[1-9]\d*)$/.test(value)) return value;
  return JSON.stringify(/^(["'])(.*)\1$/.exec(value)?.[2] ?? value);
}

const explanations: readonly { readonly about: RegExp; readonly message: string; readonly fix: string }[] = [
  {
    about: /redefine/,
    message: "What stands here is given for the second time; which is meant?",
    fix: "Keep one of the two.",
  },
  {
    about: /followed by an end-of-line/,
    message: "Behind this value stands something more.",
    fix: 'Write each key on a line of its own; a quote inside a text in double quotes is written `\\"`.',
  },
  {
    about: /in key/,
    message: "A key with other characters than A to Z, a to z, 0 to 9, `-` and `_` stands in quotes.",
    fix: 'Write `"key" = "value"`.',
  },
  {
    about: /unfinished|end of structure|multiline strings/,
    message: "Something that opens here is not closed: a quote or a bracket.",
    fix: "Close it.",
  },
  {
    about: /escape/,
    message: "A backslash in double quotes begins an escape, and there is none of this name.",
    fix: "Write the backslash twice, or use single quotes.",
  },
];
