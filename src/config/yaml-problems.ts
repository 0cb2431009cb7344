// What is wrong with a YAML text, in the words of someone who wrote it: the parser's mistakes, looked at in their lines.

import type { CST, YAMLError } from "yaml";
import { explanations, mixed } from "./yaml-explanations.js";
import { explainHabit } from "./yaml-habits.js";
import { indentation, inQuotes, type Line, lineAround, lineBelow, splitKey } from "./yaml-lines.js";
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
  const merge = /^(?:<{7}|={7}|>{7})(?= |\r?$)/m.exec(text);
  if (merge !== null) return [unmerged(merge.index)];
  const open = openMark(tokens);
  if (open !== null) return [unclosed(open, text)];
  const told: TextProblem[] = [];
  let end = -1;
  for (const mistake of mistakes) {
    const [at] = mistake.pos;
    if (at <= end || (told.length > 0 && !independent.has(mistake.code))) continue;
    const line = lineAround(text, at);
    const problem = explain(mistake, line, text);
    // Where the line that opens a block of backticks is told, so is the one that ends it.
    if (
      told.some(
        ({ message, fix }) => message === problem.message && fix === problem.fix && /backticks/.test(message),
      )
    )
      continue;
    told.push(problem);
    end = line.start + line.text.length;
    if (told.length === 20) break;
  }
  return told;
}

const unmerged = (offset: number): TextProblem => ({
  offset,
  length: 7,
  message: "Git left this mark where two versions of the file could not be merged.",
  fix: "Keep one of the two versions, and remove the marks.",
});

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

function explain(mistake: YAMLError, line: Line, text: string): TextProblem {
  const [start, end] = mistake.pos;
  const below = lineBelow(text, line);
  const withTab = [line, below].find((one) => one !== null && indentation(one).includes("\t")) ?? null;
  if (mistake.code === "TAB_AS_INDENT" || (withTab !== null && mistake.code !== "TAG_RESOLVE_FAILED")) {
    return tabbed(withTab ?? line);
  }
  const here = { offset: start, length: Math.max(1, Math.min(end, line.start + line.text.length) - start) };
  const inLine = explainHabit(line) ?? explainLine(mistake, line);
  if (inLine !== null) return inLine;
  if (mistake.code === "BLOCK_AS_IMPLICIT_KEY" || mistake.code === "MULTILINE_IMPLICIT_KEY") {
    const odd = below !== null && indentation(below) !== indentation(line) ? below : null;
    return odd === null ? withoutKey(line) : indentedOddly(odd);
  }
  if (mistake.code === "BAD_INDENT") return indentedOddly(line);
  if (/followed by map values/.test(mistake.message)) return withoutKey(line);
  if (/at node end/.test(mistake.message) && start === line.start && /^\s/.test(text))
    return indentedOddly(line);
  const known = explanations.find(({ code, about }) => code === mistake.code && about.test(mistake.message));
  if (known !== undefined) return { ...here, message: known.message, fix: known.fix };
  const message = `This is not YAML: ${mistake.message.replace(/\.$/, "")}.`;
  return { ...here, message, fix: "Put the value in quotes if it is text." };
}

function withoutKey(line: Line): TextProblem {
  const lead = indentation(line).length;
  const span = { offset: line.start + lead, length: line.text.trimEnd().length - lead };
  if (/^\s*- /.test(line.text)) return { ...span, ...mixed };
  return {
    ...span,
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

const meanings: { readonly [mark: string]: string } = {
  "[": "a list",
  "{": "a mapping",
  "*": "an alias",
  "&": "an anchor",
};

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
  const opening = /^[[{*&]/.exec(value)?.[0];
  if (opening !== undefined && /at node end|cannot be an empty string/.test(mistake.message)) {
    const message = `A value that begins with \`${opening}\` is ${meanings[opening]} unless it is in quotes.`;
    return { ...whole, message, fix };
  }
  if (/^["']/.test(value) && /at node end|white space/.test(mistake.message)) {
    const message = "A quote inside this value ends it before its end.";
    return { ...whole, message, fix };
  }
  return null;
}
