// The front matter of a file as plain data. It passes through gray-matter, whose engines are all replaced by ours: two
// safe readers, and for every language that it could evaluate a refusal.

import { readToml } from "../config/toml.js";
import { readYaml, textLimits } from "../config/yaml.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { lazily } from "../lazy.js";
import { type Fences, findFences, plainFences } from "./fences.js";
import { readPlainYaml, spotIn } from "./plain-yaml.js";
import type { Positions } from "./positions.js";
import { joinQuotedLines, unclosedQuote } from "./quoted-lines.js";
import { inWords, type ValuePath } from "./text-value.js";

/** What the front matter says. */
export interface FrontMatter {
  readonly values: { readonly [key: string]: unknown };
  /** Where a key or a value stands in the file; null where that is not known. */
  readonly at: (
    path: ValuePath,
    what: "key" | "value",
  ) => { readonly offset: number; readonly length: number } | null;
  /** Where the body begins in the file. */
  readonly body: number;
}

/** 28 ms; most front matter is plain. */
const grayMatter = lazily<typeof import("gray-matter")>("gray-matter");

type Reading = ReturnType<typeof readYaml>;

/** gray-matter looks for comments in quadratic time where blank lines follow each other; nobody writes so many. */
const blankLines = 100;

/** The front matter, where there is no mistake that keeps it from being read. */
export interface FrontMatterReading {
  readonly matter: FrontMatter | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The front matter of a file; null where it cannot be read. A file without any has no values.
 * Codes: those of `findFences`, `front-matter-invalid`, `front-matter-not-mapping`.
 */
export function readFrontMatter(text: string, positions: Positions): FrontMatterReading {
  const fences = plainFences(text);
  const plain = fences === null ? null : readPlainYaml(text.slice(fences.start, fences.close));
  if (fences === null || plain === null) return readFullFrontMatter(text, positions);
  let full: FrontMatterReading | null = null;
  const at: FrontMatter["at"] = (path, what) => {
    const spot = spotIn(plain, path, what);
    if (spot !== undefined)
      return spot === null ? null : { offset: fences.start + spot.offset, length: spot.length };
    full ??= readFullFrontMatter(text, positions);
    return full.matter?.at(path, what) ?? null;
  };
  return { matter: { values: plain.value, at, body: fences.body }, diagnostics: [] };
}

/** The same without the fast way for what is plain. */
export function readFullFrontMatter(text: string, positions: Positions): FrontMatterReading {
  const opening = findFences(text, positions);
  if ("mistake" in opening) return { matter: null, diagnostics: [opening.mistake] };
  const { fences } = opening;
  if (fences === null) return { matter: { values: {}, at: () => null, body: 0 }, diagnostics: [] };
  const block = text.slice(fences.start, fences.close);
  const blank = longBlank(block);
  if (blank !== null) return refused(invalid(positions, fences.start + blank, 0, tooBlank));
  const { reading, seen } = throughGrayMatter(text, fences);
  if (seen !== null && seen.length < block.trimEnd().length) {
    return refused(invalid(positions, fences.start + seen.length + 1, 3, fenceInside(fences)));
  }
  if (reading === null) return { matter: { values: {}, at: () => null, body: fences.body }, diagnostics: [] };
  if ("problems" in reading) {
    const diagnostics = reading.problems.map((problem) =>
      invalid(positions, fences.start + problem.offset, problem.length, problem),
    );
    return { matter: null, diagnostics };
  }
  return fromReading(reading, fences, positions);
}

function fromReading(reading: Exclude<Reading, { problems: unknown }>, fences: Fences, positions: Positions) {
  const { value } = reading;
  if (value !== null && value !== undefined && (typeof value !== "object" || Array.isArray(value))) {
    const mistake: Diagnostic = {
      code: "front-matter-not-mapping",
      severity: "error",
      message: `Front matter is a mapping of fields to values, one \`field: value\` a line, but this is ${inWords(value)}.`,
      place: positions.place(fences.start, fences.close - fences.start),
      fix: /^[\w-]+:\S/.test(typeof value === "string" ? value : "")
        ? "Write a space behind the colon of each field, for example `headline: A bridge reopens`."
        : "Write each field with a colon, for example `headline: A bridge reopens`; if the line above is meant as a break in the text, write `***`.",
    };
    return refused(mistake);
  }
  const at: FrontMatter["at"] = (path, what) => {
    const spot = reading.spotOf(path, what);
    return spot === null ? null : { offset: fences.start + spot.offset, length: spot.length };
  };
  // Not null and not a list: the readers give plain objects only.
  const values = (value ?? {}) as { readonly [key: string]: unknown };
  return { matter: { values, at, body: fences.body }, diagnostics: [] };
}

/**
 * Hands gray-matter the fenced part alone. Our engines keep what they read to themselves, so that no key of the file
 * (`excerpt_separator`) acts as an option of gray-matter; options given, it caches nothing.
 */
function throughGrayMatter(text: string, fences: Fences): { reading: Reading | null; seen: string | null } {
  let reading: Reading | null = null;
  let seen: string | null = null;
  const engine = (read: (text: string) => Reading) => (input: string) => {
    // What stands on the opening fence's own line is white space, and a last line ending is half a one.
    seen = input.slice(input.indexOf("\n") + 1).replace(/\r$/, "");
    reading = read(seen);
    return {};
  };
  const refuse = (): never => {
    throw new Error("front matter in a language that is evaluated");
  };
  const fence = fences.language === "yaml" ? "---" : "+++";
  grayMatter()(text.slice(0, fences.closeEnd), {
    language: fences.language,
    delimiters: fence,
    excerpt: false,
    engines: {
      yaml: engine(readLenient),
      toml: engine((input) => readToml(input, textLimits.frontMatter)),
      json: refuse,
      javascript: refuse,
      js: refuse,
      coffee: refuse,
      coffeescript: refuse,
      cson: refuse,
    },
  });
  return { reading, seen };
}

/** YAML as it should be, and where it is not, as other tools take it. */
function readLenient(text: string): Reading {
  const reading = readYaml(text, textLimits.frontMatter);
  if (!("problems" in reading)) return reading;
  const joined = joinQuotedLines(text);
  const second = joined === null ? reading : readYaml(joined, textLimits.frontMatter);
  if (!("problems" in second)) return second;
  const quote = unclosedQuote(text);
  if (quote === null) return reading;
  const end = /[\r\n]|$/.exec(text.slice(quote))?.index ?? 1;
  const message = "The quote that opens here is not closed.";
  return { problems: [{ offset: quote, length: end, message, fix: "Close it at the end of the value." }] };
}

function refused(mistake: Diagnostic): { matter: null; diagnostics: readonly Diagnostic[] } {
  return { matter: null, diagnostics: [mistake] };
}

interface Problem {
  readonly message: string;
  readonly fix: string | null;
}

function invalid(positions: Positions, offset: number, length: number, problem: Problem): Diagnostic {
  const place = positions.place(offset, length);
  return {
    code: "front-matter-invalid",
    severity: "error",
    message: problem.message,
    place,
    fix: problem.fix,
  };
}

const tooBlank: Problem = {
  message: `More than ${blankLines} blank lines follow each other in the front matter.`,
  fix: "Remove the blank lines.",
};

function fenceInside(fences: Fences): Problem {
  const fence = fences.language === "yaml" ? "---" : "+++";
  return {
    message: `A line of the front matter begins with \`${fence}\`, as its last line alone may.`,
    fix: `Write the line that ends the front matter as \`${fence}\` and nothing else, and indent a line of text that begins so.`,
  };
}

/** Where a run of too many blank lines begins, or null. */
function longBlank(block: string): number | null {
  let count = 0;
  let start = 0;
  for (let at = 0; at < block.length; ) {
    const next = block.indexOf("\n", at);
    const end = next < 0 ? block.length : next;
    if (block.slice(at, end).trim() !== "") count = 0;
    else if (count++ === 0) start = at;
    if (count > blankLines) return start;
    at = end + 1;
  }
  return null;
}
