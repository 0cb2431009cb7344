// Emphasis out of a line: the delimiter runs that find their partners go, the others stay (CommonMark 0.31.2, section 6.2).

/** A run of `*`, `_` or `~`. */
export interface Delimiter {
  readonly character: string;
  readonly length: number;
  /** How many of them are still text. */
  left: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Joins the parts of a line without the delimiters of emphasis. */
export function dropEmphasis(parts: readonly (string | Delimiter)[]): string {
  const openers: Delimiter[] = [];
  for (const part of parts) {
    if (typeof part === "string") continue;
    if (part.closes) matchOpeners(openers, part);
    if (part.opens && part.left > 0) openers.push(part);
  }
  return parts.map((part) => (typeof part === "string" ? part : part.character.repeat(part.left))).join("");
}

function matchOpeners(openers: Delimiter[], closer: Delimiter): void {
  for (let at = openers.length - 1; at >= 0 && closer.left > 0; at--) {
    const opener = openers[at];
    if (opener === undefined || !pairs(opener, closer)) continue;
    openers.length = at + 1;
    const count = closer.character === "~" ? closer.left : Math.min(opener.left, closer.left, 2);
    opener.left -= count;
    closer.left -= count;
    if (opener.left > 0) at++;
    else openers.length = at;
  }
}

function pairs(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.character !== closer.character) return false;
  if (closer.character === "~") return opener.length === closer.length;
  const both = opener.closes || closer.opens;
  return (
    !both || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0)
  );
}
