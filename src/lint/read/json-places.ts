// Where the values of a JSON text stand: JSON.parse does not say.

import type { Place } from "../../diagnostics/diagnostic.js";
import { placeAt } from "../../diagnostics/place.js";

type Path = readonly (string | number)[];

interface Token {
  readonly text: string;
  readonly at: number;
}

function* tokensOf(text: string): Generator<Token, void> {
  const start = /"|[[\]{},:]|[^\s[\]{},:"]+/g;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const at = match.index;
    if (match[0] === '"') start.lastIndex = endOfString(text, at + 1);
    yield { text: text.slice(at, start.lastIndex), at };
  }
}

/** Behind the string that has begun before an offset. A pattern for it would exhaust the stack where the string is long. */
function endOfString(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** The place of a value of a sound JSON text, or of what it would stand in. */
export function placeInJson(path: string, text: string, wanted: Path): Place {
  const tokens = tokensOf(text);
  let best = { depth: -1, at: 0, length: 1 };
  const next = (): Token | null => tokens.next().value ?? null;
  /** Reads the value that begins with a token; `depth` keys of the way to it are those that are wanted, or -1. */
  const read = (first: Token | null, depth: number): void => {
    if (first === null) return;
    if (depth > best.depth)
      best = { depth, at: first.at, length: /^[[{]/.test(first.text) ? 1 : first.text.length };
    if (first.text === "{" || first.text === "[") readInside(first.text, depth);
  };
  const readInside = (bracket: string, depth: number): void => {
    for (let index = 0, part = next(); part !== null && !/^[\]}]$/.test(part.text); part = next()) {
      if (part.text === ",") continue;
      let key: string | number = index++;
      if (bracket === "{") {
        key = String(JSON.parse(part.text));
        next(); // the colon
        part = next();
      }
      read(part, depth >= 0 && wanted[depth] === key ? depth + 1 : -1);
    }
  };
  read(next(), 0);
  return placeAt(path, text, best.at, best.length);
}
