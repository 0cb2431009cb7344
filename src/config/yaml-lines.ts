// Lines of a YAML text as a person sees them.

/** A line without its ending. */
export interface Line {
  /** Offset of its first character. */
  readonly start: number;
  readonly text: string;
}

/** The line that holds an offset. */
export function lineAround(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", start);
  return { start, text: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "") };
}

/** The next line that is not blank. */
export function lineBelow(text: string, line: Line): Line | null {
  const rest = /\r?\n(?:[ \t]*\r?\n)*(?=[ \t]*\S)/y;
  rest.lastIndex = line.start + line.text.length;
  return rest.test(text) ? lineAround(text, rest.lastIndex) : null;
}

/** The blanks in front of a line's text. */
export const indentation = (line: Line | null): string => /^[ \t]*/.exec(line?.text ?? "")?.[0] ?? "";

/** The key of a line (which may be an entry of a list), and what follows its colon; null where it has none. */
export function splitKey(
  line: string,
): { readonly before: string; readonly key: string; readonly rest: string } | null {
  const start = line.length - line.replace(/^[\s-]+/, "").length;
  const mark = line.charAt(start);
  const from = mark === '"' || mark === "'" ? line.indexOf(mark, start + 1) : start;
  const colon = from === -1 || "#[]{},:".includes(mark) ? -1 : line.indexOf(":", from);
  if (colon <= start) return null;
  return { before: line.slice(0, colon), key: line.slice(start, colon).trim(), rest: line.slice(colon + 1) };
}

/** A value as text in quotes; what stood around it as quotes goes. */
export function inQuotes(value: string): string {
  const inner = /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;
  if (inner.length > 200) return '"…"';
  if (!inner.includes('"') && !inner.includes("\\")) return `"${inner}"`;
  return `'${inner.replaceAll("'", "''")}'`;
}
