// A headline to lines: as large as its place lets it be, and the lines about as long as one another.

export interface Fitted {
  readonly lines: readonly string[];
  /** An em in pixels. */
  readonly size: number;
}

export interface Frame {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly mostLines: number;
  /** In pixels. */
  readonly largest: number;
  readonly smallest: number;
  /** From one line to the next, in ems. */
  readonly leading: number;
}

/** A part of a text that stays whole. */
interface Piece {
  readonly text: string;
  /** What stands before it, unless it begins a line. */
  readonly glue: "" | " ";
  /** In ems. */
  readonly width: number;
}

/** Pixels from one size that is tried to the next. */
const step = 2;

/** `widthOf` gives the width of a text in ems. A text that fits in no size is cut, with an ellipsis. */
export function fitLines(text: string, widthOf: (text: string) => number, frame: Frame): Fitted {
  const space = widthOf(" ");
  const pieces = piecesOf(text, widthOf);
  for (let size = frame.largest; size >= frame.smallest; size -= step) {
    const lines = linesAt(size, pieces, space, frame);
    if (lines !== null) return { lines, size };
  }
  const size = frame.smallest;
  // A word that is wider than the frame, or far too many words.
  const most = frame.width / size;
  const small = pieces.flatMap((piece) => (piece.width > most ? broken(piece, widthOf, most) : [piece]));
  const lines = linesAt(size, small, space, frame);
  if (lines !== null) return { lines, size };
  const all = fill(small, space, most) ?? [];
  const kept = all.slice(0, frame.mostLines).map(written);
  return { lines: kept.map((line, i) => (i < kept.length - 1 ? line : cut(line, widthOf, most))), size };
}

function linesAt(
  size: number,
  pieces: readonly Piece[],
  space: number,
  { width, height, mostLines, leading }: Frame,
): readonly string[] | null {
  const most = width / size;
  const filled = fill(pieces, space, most);
  if (filled === null || filled.length > mostLines || filled.length * size * leading > height) return null;
  return balance(pieces, space, most, filled).map(written);
}

/** Words, and the parts of words with hyphens. */
function piecesOf(text: string, widthOf: (text: string) => number): readonly Piece[] {
  return text.split(" ").flatMap((word) =>
    word.split(/(?<=[\p{L}\p{M}][-–—/])(?=\p{L})/u).map((part, i): Piece => {
      return { text: part, glue: i === 0 ? " " : "", width: widthOf(part) };
    }),
  );
}

/** Pieces put into lines, each as full as can be; null where one is too wide. */
function fill(pieces: readonly Piece[], space: number, most: number): readonly (readonly Piece[])[] | null {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let width = 0;
  for (const piece of pieces) {
    if (piece.width > most) return null;
    const glue = line.length === 0 || piece.glue === "" ? 0 : space;
    if (line.length > 0 && width + glue + piece.width > most) {
      lines.push(line);
      line = [];
      width = 0;
    }
    width += (line.length === 0 ? 0 : glue) + piece.width;
    line.push(piece);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** The same number of lines in the narrowest measure that holds them. */
function balance(
  pieces: readonly Piece[],
  space: number,
  most: number,
  filled: readonly (readonly Piece[])[],
): readonly (readonly Piece[])[] {
  let [low, high] = [most / 2, most];
  let best = filled;
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    const lines = fill(pieces, space, middle);
    if (lines === null || lines.length > filled.length) low = middle;
    else {
      high = middle;
      best = lines;
    }
  }
  return best;
}

const written = (line: readonly Piece[]): string =>
  line.map(({ text, glue }, i) => (i === 0 ? text : glue + text)).join("");

/** A word in parts that are narrow enough; a letter keeps its marks. */
function broken(piece: Piece, widthOf: (text: string) => number, most: number): readonly Piece[] {
  const parts: string[] = [];
  for (const letter of piece.text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const longer = (parts.at(-1) ?? "") + letter;
    if (parts.length > 0 && widthOf(longer) <= most) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts.map((text, i) => ({ text, glue: i === 0 ? piece.glue : "", width: widthOf(text) }));
}

function cut(line: string, widthOf: (text: string) => number, most: number): string {
  const letters = line.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  while (letters.length > 1 && widthOf(`${letters.join("").trimEnd()}…`) > most) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
