// Records in a file that only grows: each says its key, its length and its hash, so that damage is a miss and no error.

import type { Disk } from "../../disk/disk.js";
import { hashOf } from "../../hash.js";

/** A record as bytes: `<key> <length> <hash>\n<content>\n`, in which the content begins at `head`. */
export function encodeRecord(
  key: string,
  content: Buffer,
): { readonly bytes: Buffer; readonly head: number; readonly hash: string } {
  const hash = hashOf(content);
  const head = Buffer.from(`${key} ${content.length} ${hash}\n`, "latin1");
  return { bytes: Buffer.concat([head, content, newline]), head: head.length, hash };
}

const newline = Buffer.from("\n");

interface FoundRecord {
  readonly key: string;
  readonly hash: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * The records of a file's bytes, their contents unchecked. `end` is where the last whole one ends: what is behind it was cut
 * off or is damaged.
 */
export function scanRecords(bytes: Buffer): {
  readonly records: readonly FoundRecord[];
  readonly end: number;
} {
  const records: FoundRecord[] = [];
  let end = 0;
  while (end < bytes.length) {
    const feed = bytes.indexOf(0x0a, end);
    const head = feed < 0 || feed - end > longestHead ? [] : bytes.toString("latin1", end, feed).split(" ");
    const [key, size, hash] = head;
    const length = Number(size);
    const next = feed + 1 + length + 1;
    if (!key || !hash || !Number.isInteger(length) || length < 0 || bytes[next - 1] !== 0x0a) break;
    records.push({ key, hash, offset: feed + 1, length });
    end = next;
  }
  return { records, end };
}

const longestHead = 200;

/** The content of a record, or null where it is not what was written. */
export function checkedRecord(content: Uint8Array, hash: string): Uint8Array | null {
  return hashOf(content) === hash ? content : null;
}

/** Bytes of a file, or null where it has not so many or cannot be read. */
export function readPart(disk: Disk, path: string, offset: number, length: number): Uint8Array | null {
  try {
    const bytes = disk.part(path, offset, length);
    return bytes.length === length ? bytes : null;
  } catch {
    return null;
  }
}
