// Offsets to lines and columns. LF, CRLF and CR end a line.

/** Where an offset stands: 1-based line and column, in UTF-16 code units, and the line's text without its ending. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** The place of one offset. */
export function lineAt(text: string, offset: number): LinePlace {
  const at = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let start = 0;
  for (let end = nextLine(text, 0); end !== -1 && end <= at; end = nextLine(text, end)) {
    line++;
    start = end;
  }
  const shown = lineFrom(text, start);
  return { line, column: Math.min(at - start, shown.length) + 1, text: shown };
}

/** A part of one line: where it begins, and how many UTF-16 code units of that line it has. */
export interface Span extends LinePlace {
  readonly length: number;
}

/** `length` characters from a place on; cut where its line ends. */
export function spanOf(at: LinePlace, length: number): Span {
  const { line, column, text } = at;
  return { line, column, text, length: Math.max(0, Math.min(length, text.length - column + 1)) };
}

/**
 * The spans at many offsets of one text, which is looked through once, and only as far as they lie; the text of a line is
 * one string for all.
 */
export function createSpans(text: string): (offset: number, length: number) => Span {
  const starts = [0];
  const shown = new Map<number, string>();
  const next = nextStart(text);
  return (offset, length) => {
    const at = Math.min(Math.max(offset, 0), text.length);
    for (let last = starts[starts.length - 1] ?? 0; last !== -1 && last <= at; ) {
      last = next(last);
      if (last !== -1) starts.push(last);
    }
    const index = lastAtOrBefore(starts, at);
    const start = starts[index] ?? 0;
    const line = shown.get(index) ?? lineFrom(text, start);
    shown.set(index, line);
    return spanOf({ line: index + 1, column: Math.min(at - start, line.length) + 1, text: line }, length);
  };
}

/** Offsets at which lines begin. */
export function lineStarts(text: string): number[] {
  const starts: number[] = [];
  const next = nextStart(text);
  for (let at = 0; at !== -1; at = next(at)) starts.push(at);
  return starts;
}

/** Finds where the line after the one that begins at an offset begins, or -1. */
function nextStart(text: string): (start: number) => number {
  if (!text.includes("\r")) return (start) => text.indexOf("\n", start) + 1 || -1;
  const ending = /\r\n?|\n/g;
  return (start) => {
    ending.lastIndex = start;
    return ending.test(text) ? ending.lastIndex : -1;
  };
}

const ending = /[\r\n]|$/g;

function lineFrom(text: string, start: number): string {
  ending.lastIndex = start;
  return text.slice(start, ending.exec(text)?.index);
}

/** Offset of the line after the one that holds `from`, or -1. */
function nextLine(text: string, from: number): number {
  const feed = text.indexOf("\n", from);
  const carriage = text.indexOf("\r", from);
  if (carriage !== -1 && (feed === -1 || carriage < feed))
    return text[carriage + 1] === "\n" ? carriage + 2 : carriage + 1;
  return feed === -1 ? -1 : feed + 1;
}

/** Index of the last of ascending numbers that is not greater. */
function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
