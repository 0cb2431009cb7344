// What is wrong with a YAML text, in the words of someone who wrote it: the parser's mistakes, looked at in their lines.

import type { CST, YAMLError } from "yaml";
import { openMark } from "./yaml-open-marks.js";

/** A mistake in a text, by offset and length in UTF-16 code units. */
export interface TextProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly fix: string | null;
}

/** Each of these is a mistake by itself; others may be no more than what follows from the first. */
const independent = new Set([
  "TAB_AS_INDENT",
  "BLOCK_AS_IMPLICIT_KEY",
  "BAD_SCALAR_START",
  "BAD_DQ_ESCAPE",
  "TAG_RESOLVE_FAILED",
]);

/** The first mistake, and those on other lines that do not follow from it; at most 20. */
export function explainYaml(
  mistakes: readonly YAMLError[],
  tokens: readonly CST.Token[],
  text: string,
): readonly TextProblem[] {
  const open = openMark(tokens);
  if (open !== null) return [unclosed(open, text)];
  const told = new Map<number, TextProblem>();
  for (const mistake of mistakes) {
    const line = lineAround(text, mistake.pos[0]);
    if (told.has(line.start) || told.size === 20) continue;
    if (told.size === 0 || independent.has(mistake.code)) told.set(line.start, explain(mistake, line, text));
  }
  return [...told.values()];
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function lineAround(text: string, offset: number): Line {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", start);
  return { start, text: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "") };
}

/** The next line that is not blank. */
function lineBelow(text: string, line: Line): Line | null {
  const rest = /\r?\n(?:[ \t]*\r?\n)*(?=[ \t]*\S)/y;
  rest.lastIndex = line.start + line.text.length;
  return rest.test(text) ? lineAround(text, rest.lastIndex) : null;
}

function unclosed(open: { readonly offset: number; readonly mark: string }, text: string): TextProblem {
  const { offset, mark } = open;
  const line = lineAround(text, offset);
  const length = line.start + line.text.trimEnd().length - offset;
  const closing = mark === "[" ? "]" : mark === "{" ? "}" : null;
  if (closing === null) {
    const message = "The quote that opens here is not closed.";
    return { offset, length, message, fix: "Close it at the end of the value." };
  }
  const below = lineBelow(text, line);
  if (length === 1 && below !== null && indentation(below).includes("\t")) return tabbed(below);
  if (length === 1 && below !== null && text.includes(closing, offset)) {
    const message =
      "What stands in brackets on lines of their own must be indented, the closing bracket too.";
    return { offset, length, message, fix: "Indent these lines by two spaces." };
  }
  return {
    offset,
    length,
    message: `The bracket \`${mark}\` that opens here is not closed.`,
    fix: `Close it with \`${closing}\`, or put the value in quotes if the bracket belongs to it.`,
  };
}

function tabbed(line: Line): TextProblem {
  const tab = Math.max(0, line.text.indexOf("\t"));
  const length = /^\t*/.exec(line.text.slice(tab))?.[0].length ?? 1;
  const message = "YAML does not allow tabs for indentation.";
  return { offset: line.start + tab, length, message, fix: "Use spaces." };
}

const indentation = (line: Line | null): string => /^[ \t]*/.exec(line?.text ?? "")?.[0] ?? "";

function explain(mistake: YAMLError, line: Line, text: string): TextProblem {
  const [start, end] = mistake.pos;
  const below = lineBelow(text, line);
  const withTab = [line, below].find((one) => one !== null && indentation(one).includes("\t")) ?? null;
  if (mistake.code === "TAB_AS_INDENT" || (withTab !== null && mistake.code !== "TAG_RESOLVE_FAILED")) {
    return tabbed(withTab ?? line);
  }
  const here = { offset: start, length: Math.max(1, Math.min(end, line.start + line.text.length) - start) };
  const inLine = explainLine(mistake, line);
  if (inLine !== null) return inLine;
  if (mistake.code === "BLOCK_AS_IMPLICIT_KEY" || mistake.code === "MULTILINE_IMPLICIT_KEY") {
    const odd = below !== null && indentation(below) !== indentation(line) ? below : null;
    return odd === null ? withoutKey(line) : indentedOddly(odd);
  }
  if (mistake.code === "BAD_INDENT") return indentedOddly(line);
  if (/followed by map values/.test(mistake.message)) return withoutKey(line);
  const known = explanations.find(({ code, about }) => code === mistake.code && about.test(mistake.message));
  if (known !== undefined) return { ...here, message: known.message, fix: known.fix };
  const message = `This is not YAML: ${mistake.message.replace(/\.$/, "")}.`;
  return { ...here, message, fix: "Put the value in quotes if it is text." };
}

function withoutKey(line: Line): TextProblem {
  const lead = indentation(line).length;
  return {
    offset: line.start + lead,
    length: line.text.trimEnd().length - lead,
    message: "This line has no `key:` and belongs to nothing above it.",
    fix: "Write `key: value`, or put a text of several lines in quotes.",
  };
}

function indentedOddly(line: Line): TextProblem {
  const lead = indentation(line).length;
  return {
    offset: line.start + lead,
    length: Math.max(1, line.text.trimEnd().length - lead),
    message: "The indentation of this line fits nothing above it.",
    fix: "Indent the lines of one list or mapping alike.",
  };
}

/** The key of a line (which may be an entry of a list), and what follows its colon; null where it has none. */
function splitKey(
  line: string,
): { readonly before: string; readonly key: string; readonly rest: string } | null {
  const start = line.length - line.replace(/^[\s-]+/, "").length;
  const mark = line.charAt(start);
  const from = mark === '"' || mark === "'" ? line.indexOf(mark, start + 1) : start;
  const colon = from === -1 || "#[]{},:".includes(mark) ? -1 : line.indexOf(":", from);
  if (colon <= start) return null;
  return { before: line.slice(0, colon), key: line.slice(start, colon).trim(), rest: line.slice(colon + 1) };
}

/** What the line alone shows, whatever the parser made of it. */
function explainLine(mistake: YAMLError, line: Line): TextProblem | null {
  if (mistake.code === "TAG_RESOLVE_FAILED" || mistake.code === "BAD_DQ_ESCAPE") return null;
  const split = splitKey(line.text);
  if (split === null) return null;
  const { before, key, rest } = split;
  const value = rest.trim();
  const at = line.start + before.length;
  const whole = { offset: line.start + line.text.length - rest.trimStart().length, length: value.length };
  const fix = `Write \`${key}: ${inQuotes(value)}\`.`;
  if (/^[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/u.test(rest)) {
    const message =
      "The space after this colon is a special one (no-break, perhaps), which YAML takes for text.";
    return { offset: at, length: 2, message, fix: "Write a plain space there." };
  }
  if (/^[\w.-]+$/.test(key) && /^[^\s/]/.test(rest) && mistake.code !== "UNEXPECTED_TOKEN") {
    const message = "After the colon of a key there must be a space.";
    return { offset: at, length: 1, message, fix: `Write \`${key}: ${value}\`.` };
  }
  if (mistake.code === "BLOCK_AS_IMPLICIT_KEY" && /:(?:\s|$)/.test(value)) {
    const message = "A colon followed by a space begins a value, and here is a second one on the line.";
    return { ...whole, message, fix };
  }
  if (mistake.code === "BAD_SCALAR_START") {
    const first = value.startsWith("`") ? "a backtick" : `\`${value.charAt(0)}\``;
    const message = `A value cannot begin with ${first} unless it is in quotes.`;
    return { ...whole, message, fix };
  }
  if (/^["']/.test(value) && /at node end|white space/.test(mistake.message)) {
    const message = "A quote inside this value ends it before its end.";
    return { ...whole, message, fix };
  }
  return null;
}

/** A value as text in quotes; what stood around it as quotes goes. */
function inQuotes(value: string): string {
  const inner = /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;
  if (inner.length > 200) return '"…"';
  if (!inner.includes('"') && !inner.includes("\\")) return `"${inner}"`;
  return `'${inner.replaceAll("'", "''")}'`;
}

interface Explanation {
  readonly code: string;
  /** What the parser's own message must hold. */
  readonly about: RegExp;
  readonly message: string;
  readonly fix: string;
}

const mixed = {
  message: "A list and a mapping are mixed here.",
  fix: "Begin every entry with `- `, or none.",
};

const explanations: readonly Explanation[] = [
  {
    code: "TAG_RESOLVE_FAILED",
    about: /./,
    message: "A tag (`!…`) is not read here.",
    fix: "Remove the tag, or put the value in quotes.",
  },
  {
    code: "BAD_DQ_ESCAPE",
    about: /./,
    message: "A backslash in double quotes begins an escape, and there is none of this name.",
    fix: "Write the backslash twice, or use single quotes.",
  },
  { code: "BAD_COLLECTION_TYPE", about: /./, ...mixed },
  { code: "UNEXPECTED_TOKEN", about: /^Unexpected scalar at node end/, ...mixed },
  { code: "MISSING_CHAR", about: /without - indicator/, ...mixed },
  {
    code: "UNEXPECTED_TOKEN",
    about: /block-seq-ind/,
    message: "A list begins on the line below its key.",
    fix: "Move the entry to the next line, or put the value in quotes if the hyphen belongs to it.",
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /Not a YAML token|extra characters/,
    message: "Behind `|` or `>` nothing else may stand on the line.",
    fix: "Begin the text on the next line, indented, or put the value in quotes.",
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /flow-(?:seq|map)-end/,
    message: "This bracket closes nothing.",
    fix: "Remove it, or put the value in quotes if it belongs to it.",
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /Unexpected ,|empty item/,
    message: "Between these commas is nothing.",
    fix: "Remove a comma, or put the value in quotes if it belongs to it.",
  },
  {
    code: "MISSING_CHAR",
    about: /white space/,
    message: "A `#` begins a comment only after a space, and here is something else before it.",
    fix: "Put a space before it, or the whole value in quotes.",
  },
  {
    code: "MISSING_CHAR",
    about: /Missing/,
    message: "Between the entries of a list or mapping in brackets there must be a comma.",
    fix: "Add the comma, or put the value in quotes if the bracket belongs to it.",
  },
  {
    code: "BLOCK_IN_FLOW",
    about: /./,
    message: "A colon followed by a space begins a value, and here is one too many.",
    fix: "Put the value in quotes, or a comma between the entries.",
  },
  {
    code: "BAD_DIRECTIVE",
    about: /./,
    message: "A line that begins with `%` is a directive, which is not read here.",
    fix: "Remove the line, or put the value in quotes.",
  },
];
