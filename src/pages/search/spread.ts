// A small hash, for cutting and spreading: equal everywhere, and of no other use.

/** 32 bits of a text (FNV-1a with MurmurHash3's finish). */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export interface Cut {
  /** What a piece holds at least before it may end, and at most, in whatever `size` counts. */
  readonly least: number;
  readonly most: number;
  /** A piece ends before one of so many entries, on average. */
  readonly of: number;
}

/**
 * Cuts a sorted list into pieces, mostly where the hash of an entry's key says so: what is added, removed or grows moves the
 * cuts next to it alone.
 */
export function cutBySpread<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  sizeOf: (entry: T) => number,
  { least, most, of }: Cut,
): readonly (readonly T[])[] {
  const pieces: T[][] = [];
  let piece: T[] = [];
  let size = 0;
  for (const entry of entries) {
    const own = sizeOf(entry);
    const isFull = size + own > most || (size >= least && spread(keyOf(entry)) % of === 0);
    if (piece.length > 0 && isFull) {
      pieces.push(piece);
      piece = [];
      size = 0;
    }
    piece.push(entry);
    size += own;
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}
