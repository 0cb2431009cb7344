// Inline Markdown to the text that a reader sees, without a lane: headlines are read by the thousand, and most are plain.

import { removalOf, ruleOf } from "../body/elements.js";
import { decodeReference } from "../body/tokens.js";
import { type Delimiter, dropEmphasis } from "./emphasis.js";

/** A part of a line: text that is settled, or a run of marks that may be emphasis. */
type Part = string | Delimiter;

interface State {
  readonly parts: Part[];
  /** Where the brackets stand that may be a link's. */
  readonly brackets: number[];
  /** Lengths of runs of backticks that find no partner any more. */
  readonly unclosed: Set<number>;
}

const escaped = /\\([!-/:-@[-`{-~])/y;
const backticks = /`+/g;
const reference = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const autolink = /<((?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)|(?:[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+))>/y;
const tag =
  /<(?:\/([A-Za-z][A-Za-z0-9-]*)\s*|([A-Za-z][A-Za-z0-9-]*)(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>/y;
const comment = /<!--(?:(?!-->)[\s\S])*-->/y;
const destination =
  /\]\(\s*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\([^\s()]*\))*)(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^()]*\)))?\s*\)/y;
const marks = /\*+|_+|~{1,2}(?!~)/y;
const plain = /[^\\`&<[\]!*_~\n]+/y;

/** The text of a line of Markdown; a `<tag>` that HTML does not know stays as it is. */
export function plainText(line: string): string {
  const state: State = { parts: [], brackets: [], unclosed: new Set() };
  for (let at = 0; at < line.length; ) {
    const taken = take(line, at, state);
    at += Math.max(1, taken);
  }
  const text = dropEmphasis(state.parts);
  if (!text.includes("\n")) return text;
  return text
    .split("\n")
    .map((part) => part.trim())
    .join(" ");
}

/** Takes what stands at an offset; gives how many characters it is. */
function take(line: string, at: number, state: State): number {
  const { parts, brackets } = state;
  const run = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(line);
  };
  const put = (text: string, length: number): number => {
    parts.push(text);
    return length;
  };
  const character = line[at] ?? "";
  let match: RegExpExecArray | null = null;
  switch (character) {
    case "\\":
      match = run(escaped);
      return match === null ? put(character, 1) : put(match[1] ?? "", 2);
    case "`":
      return takeCode(line, at, state);
    case "&":
      match = run(reference);
      return match === null ? put(character, 1) : put(decodeReference(match[0]), match[0].length);
    case "<":
      match = run(autolink);
      if (match !== null) return put(match[1] ?? "", match[0].length);
      match = run(comment);
      if (match !== null) return match[0].length;
      match = run(tag);
      return match === null ? put(character, 1) : put(textOfTag(match), match[0].length);
    case "!":
    case "[": {
      if (character === "!" && line[at + 1] !== "[") return put(character, 1);
      brackets.push(parts.length);
      return put(character === "!" ? "![" : "[", character === "!" ? 2 : 1);
    }
    case "]": {
      const opener = brackets.pop();
      match = opener === undefined ? null : run(destination);
      if (opener === undefined || match === null) return put(character, 1);
      parts[opener] = "";
      return match[0].length;
    }
    default:
      match = run(marks);
      if (match !== null) {
        parts.push(delimiterAt(line, at, match[0]));
        return match[0].length;
      }
      match = run(plain);
      return put(match?.[0] ?? character, match?.[0].length ?? 1);
  }
}

/** A code span, or the backticks of none. */
function takeCode(line: string, at: number, { parts, unclosed }: State): number {
  backticks.lastIndex = at;
  const length = backticks.exec(line)?.[0].length ?? 1;
  const from = at + length;
  if (!unclosed.has(length)) {
    for (let match = backticks.exec(line); match !== null; match = backticks.exec(line)) {
      if (match[0].length !== length) continue;
      const code = line.slice(from, match.index);
      parts.push(/^ .*\S.* $/s.test(code) ? code.slice(1, -1) : code);
      return match.index + length - at;
    }
    unclosed.add(length);
  }
  parts.push(line.slice(at, from));
  return length;
}

function textOfTag(match: RegExpExecArray): string {
  const name = (match[1] ?? match[2] ?? "").toLowerCase();
  if (ruleOf(name) === undefined && removalOf(name) === null) return match[0];
  return name === "br" ? " " : "";
}

/** CommonMark 0.31.2, section 6.2: which runs may open and close emphasis. */
function delimiterAt(line: string, at: number, run: string): Delimiter {
  const before = at === 0 ? " " : ([...line.slice(Math.max(0, at - 2), at)].at(-1) ?? " ");
  const after = String.fromCodePoint(line.codePointAt(at + run.length) ?? 0x20);
  const isSpace = (character: string): boolean => /\s/.test(character);
  const isMark = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);
  const left = !isSpace(after) && (!isMark(after) || isSpace(before) || isMark(before));
  const right = !isSpace(before) && (!isMark(before) || isSpace(after) || isMark(after));
  const under = run.startsWith("_");
  return {
    character: run[0] ?? "",
    length: run.length,
    left: run.length,
    opens: left && (!under || !right || isMark(before)),
    closes: right && (!under || !left || isMark(after)),
  };
}
