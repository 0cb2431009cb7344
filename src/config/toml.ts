// TOML from strangers, by smol-toml, under the limits of YAML.

import { parse, TomlDate, TomlError } from "smol-toml";
import { type TextReading, type TextSpan, textLimits, tooLarge } from "./yaml.js";

/** Reads one TOML 1.0 document. Dates become their text. Places are those of the line that gives a key. */
export function readToml(text: string, size = textLimits.size): TextReading {
  if (text.length > size) return tooLarge(text, size);
  const deep = tooDeep(text);
  if (deep !== null) return deep;
  try {
    return { value: plain(parse(text)), spotOf: (path, what) => spotIn(text, path, what) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const lines = text.split("\n");
    const before = lines.slice(0, error.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
    const reason = (error.message.split("\n")[0] ?? "").replace(/^Invalid TOML document: /, "");
    const problem = {
      offset: before + Math.max(0, error.column - 1),
      length: 1,
      message: `This is not TOML: ${reason}.`,
      fix: 'Write `key = "value"`, texts in quotes.',
    };
    return { problems: [problem] };
  }
}

/** Brackets open at once outside of strings, and dots of a key: what the parser recurses on. */
function tooDeep(text: string): TextReading | null {
  const bare = text.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#.*/g, (part) =>
    " ".repeat(part.length),
  );
  let depth = 0;
  for (let index = 0; index < bare.length; index++) {
    const character = bare[index];
    if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    if (depth > textLimits.depth) {
      const message = `This is nested more than ${textLimits.depth} levels deep.`;
      return { problems: [{ offset: index, length: 1, message, fix: "Write it flatter." }] };
    }
  }
  const dots = /(?:[\w-]+\s*\.\s*){50}/.exec(bare);
  if (dots === null) return null;
  return {
    problems: [
      { offset: dots.index, length: 0, message: "A key has too many parts.", fix: "Write it flatter." },
    ],
  };
}

function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, "");
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** The line that gives the path's first key, or `[table]` and then the key in it; entries of a list share the list's place. */
function spotIn(text: string, path: readonly (string | number)[], what: "key" | "value"): TextSpan | null {
  const names = path.filter((step): step is string => typeof step === "string");
  const name = names.at(-1);
  if (name === undefined) return null;
  const table = names.slice(0, -1).join(".");
  let current = "";
  let offset = 0;
  for (const line of text.split("\n")) {
    const header = /^\s*\[\[?\s*([^\]]+?)\s*\]\]?/.exec(line);
    if (header !== null) current = (header[1] ?? "").replace(/["'\s]/g, "");
    const entry = /^(\s*)("[^"]*"|'[^']*'|[\w.-]+)(\s*=\s*)(.*?)\s*$/.exec(line.replace(/\r$/, ""));
    if (entry !== null) {
      const [, lead = "", key = "", equals = "", value = ""] = entry;
      const full = [current, key.replace(/["']/g, "")].filter((part) => part !== "").join(".");
      if (full === [table, name].filter((part) => part !== "").join(".")) {
        return what === "key"
          ? { offset: offset + lead.length, length: key.length }
          : { offset: offset + lead.length + key.length + equals.length, length: value.length };
      }
    }
    offset += line.length + 1;
  }
  return null;
}
