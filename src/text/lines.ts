// Offsets to lines and columns.

/** 1-based line and column of an offset, in UTF-16 code units, and the line's text without its ending. */
export function lineAt(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number; readonly text: string } {
  const at = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let start = 0;
  for (let end = nextLine(text, 0); end !== -1 && end <= at; end = nextLine(text, end)) {
    line++;
    start = end;
  }
  const rest = /[\r\n]/.exec(text.slice(start, start + 100_000));
  const length = rest === null ? text.length - start : rest.index;
  return { line, column: at - start + 1, text: text.slice(start, start + length) };
}

/** Offset of the line after the one that holds `from`, or -1. LF, CRLF and CR end a line. */
function nextLine(text: string, from: number): number {
  const feed = text.indexOf("\n", from);
  const carriage = text.indexOf("\r", from);
  if (carriage !== -1 && (feed === -1 || carriage < feed))
    return text[carriage + 1] === "\n" ? carriage + 2 : carriage + 1;
  return feed === -1 ? -1 : feed + 1;
}
