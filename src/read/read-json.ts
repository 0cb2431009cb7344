// JSON with places: where it is wrong, and the keys that JSON.parse would drop in silence.

import { textLimits } from "../config/yaml.js";

/** A mistake by offset and length in UTF-16 code units. */
export interface JsonProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly fix: string;
}

/** Reads JSON (RFC 8259); a repeated key is a problem, and so is deep nesting. A blank text is null. */
export function readJson(
  text: string,
): { readonly value: unknown } | { readonly problems: readonly JsonProblem[] } {
  if (text.trim() === "") return { value: null };
  const problem = findProblem(text);
  return problem === null ? { value: JSON.parse(text) } : { problems: [problem] };
}

const blank = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a string must not hold them
const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const otherScalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
/** What is underlined where something else belongs: a word, or one character. */
const wrong = /[\w.+-]+|[^\r\n]/y;

/** What belongs at a place: `first…` may be the end of an empty list or mapping, too. */
type Expected = "value" | "first value" | "key" | "first key" | "comma";

function findProblem(text: string): JsonProblem | null {
  /** The keys of each mapping that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  let at = 0;
  let expected: Expected = "value";
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  const problem = (message: string, fix: string): JsonProblem => {
    const offset = at;
    return { offset, length: take(wrong)?.length ?? 0, message, fix };
  };
  for (;;) {
    take(blank);
    const character = text[at] ?? "";
    const inside = open.at(-1);
    const closes = inside !== undefined && character === (inside === null ? "]" : "}");
    if (expected === "comma" && inside === undefined) {
      if (character === "") return null;
      return problem("The JSON ends before this.", "Remove what follows, or put all of it into one list.");
    }
    if (character === "")
      return problem(
        "The JSON ends too early.",
        "Close every list with ], every mapping with } and every text with a quote.",
      );
    if (closes && (expected === "comma" || expected.startsWith("first"))) {
      open.pop();
      expected = "comma";
      at++;
    } else if (expected === "comma") {
      if (character !== ",") {
        const end = inside === null ? "]" : "}";
        return problem(`A comma or ${end} is missing before this.`, `Put a comma or ${end} here.`);
      }
      expected = inside === null ? "value" : "key";
      at++;
    } else if (expected.endsWith("key")) {
      const start = at;
      const key = take(string);
      if (key === null) {
        return closes
          ? problem("A comma stands before the end of a mapping.", "Remove the comma before it.")
          : problem("A key in double quotes belongs here.", 'Write "key": value.');
      }
      const name = String(JSON.parse(key));
      if (inside?.has(name)) {
        const message = `${key} stands here for the second time; which value is meant?`;
        return { offset: start, length: key.length, message, fix: "Keep one of the two." };
      }
      inside?.add(name);
      take(blank);
      if (text[at] !== ":")
        return problem("A colon is missing between key and value.", 'Write "key": value.');
      at++;
      expected = "value";
    } else if (character === "{" || character === "[") {
      if (open.length === textLimits.depth)
        return problem(`This is nested more than ${textLimits.depth} levels deep.`, "Write it flatter.");
      open.push(character === "{" ? new Set() : null);
      expected = character === "{" ? "first key" : "first value";
      at++;
    } else {
      if (take(character === '"' ? string : otherScalar) === null) return wrongValue(character);
      expected = "comma";
    }
  }

  function wrongValue(character: string): JsonProblem {
    if (character === '"')
      return problem(
        "This text is not closed on its line, or holds a \\ that means nothing.",
        'Close it with ", and write \\n for a new line and \\\\ for a backslash.',
      );
    if (character === "]" || character === "}")
      return problem("A value is missing before this.", "Write the value, or remove the comma before it.");
    return problem(
      "This is no JSON value.",
      "Put a text in double quotes; use true, false or null in lower case.",
    );
  }
}
