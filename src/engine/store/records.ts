// Records in a file that only grows: each says its key, its length and its checksum, so that damage is a miss and no error.

import { crc32 } from "node:zlib";
import { codeOf } from "../../disk/code-of.js";
import type { Disk } from "../../disk/disk.js";

/** Bytes that a record takes at most, of a content of `length` bytes. */
export const recordSize = (key: string, length: number): number => key.length + length + 80;

/**
 * Writes a record into `block` at `at`: `<key> <length> <check>\n<content>\n`, in which the content begins after `head`
 * bytes. `length` is that of the content in bytes; keys are ASCII.
 */
export function writeRecord(
  block: Buffer,
  at: number,
  key: string,
  content: string,
  length: number,
): { readonly head: number; readonly size: number; readonly check: string } {
  const head = key.length + String(length).length + checkLength + 3;
  const from = at + head;
  block.write(content, from, length, "utf8");
  const check = checkOf(block.subarray(from, from + length));
  block.write(`${key} ${length} ${check}\n`, at, head, "latin1");
  block[from + length] = 0x0a;
  return { head, size: head + length + 1, check };
}

/** Characters of a checksum. */
const checkLength = 7;

/** A checksum, since accidents are what it is against: it costs a third of a hash (CRC-32, RFC 1952, section 8). */
const checkOf = (content: Uint8Array): string => crc32(content).toString(36).padStart(checkLength, "0");

/** A record as bytes of its own. */
export function encodeRecord(key: string, content: string): Uint8Array {
  const length = Buffer.byteLength(content);
  const block = Buffer.allocUnsafe(recordSize(key, length));
  return block.subarray(0, writeRecord(block, 0, key, content, length).size);
}

interface FoundRecord {
  readonly key: string;
  readonly check: string;
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
    const [key, size, check] = head;
    const length = Number(size);
    const next = feed + 1 + length + 1;
    if (!key || !check || !Number.isInteger(length) || length < 0 || bytes[next - 1] !== 0x0a) break;
    records.push({ key, check, offset: feed + 1, length });
    end = next;
  }
  return { records, end };
}

const longestHead = 200;

/** The content of a record, or null where it is not what was written. */
export function checkedRecord(content: Uint8Array, check: string): Uint8Array | null {
  return checkOf(content) === check ? content : null;
}

/** Bytes of a file, or null where it has not so many or cannot be read. */
export function readPart(disk: Disk, path: string, offset: number, length: number): Uint8Array | null {
  try {
    const bytes = disk.part(path, offset, length);
    return bytes.length === length ? bytes : null;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
}
