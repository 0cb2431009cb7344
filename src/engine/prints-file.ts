// The fingerprints of outputs, by the hash of their bytes, in one file that grows: a text that is withheld from now on is looked
// for in them, and no output is read again. They serve all output folders of a site, and a lost one is made anew.

import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";

export interface PrintsFile {
  /** Of the output with a hash; null where nothing is stored of it. */
  get(hash: string): Int32Array | null;
  /** Keeps them from now on; they are copied. */
  add(hash: string, prints: Int32Array): void;
  /** Writes what was added, and the file anew where most of it is of no output with a hash that is `live`. */
  save(live: (hash: string) => boolean): void;
}

/** Bytes before the fingerprints of a record: a hash of 43 characters, a byte for the eye, their number, a checksum. */
const headLength = 52;
const hashLength = 43;
/** In bytes; below it nothing is gained by a new file. */
const smallest = 1 << 20;

interface Stored {
  readonly prints: Int32Array;
  isNew: boolean;
}

/** Opens the file at an absolute path, which need not be there. What is damaged counts as lost, with all that is behind it. */
export function openPrints(disk: Disk, file: string): PrintsFile {
  const stored = new Map<string, Stored>();
  const read = readRecords(disk, file, (hash, prints) => void stored.set(hash, { prints, isNew: false }));
  return {
    get: (hash) => stored.get(hash)?.prints ?? null,
    add(hash, prints) {
      if (!stored.has(hash)) stored.set(hash, { prints: prints.slice(), isNew: true });
    },
    save(live) {
      disk.makeFolder(dirname(file));
      const all = [...stored];
      const used = all.reduce((sum, [hash, each]) => sum + (live(hash) ? sizeOf(each.prints) : 0), 0);
      const added = all.filter(([, { isNew }]) => isNew);
      const isTorn = read.end < read.size;
      if (isTorn || read.size > 2 * used + smallest) {
        const kept = all.filter(([hash]) => live(hash));
        disk.write(`${file}.draft`, encode(kept));
        disk.rename(`${file}.draft`, file);
      } else if (added.length > 0) disk.append(file, encode(added));
      for (const [, each] of added) each.isNew = false;
    },
  };
}

/** Adds fingerprints to the file without reading it. */
export function appendPrints(
  disk: Disk,
  file: string,
  added: readonly (readonly [hash: string, prints: Int32Array])[],
): void {
  if (added.length > 0) disk.append(file, encode(added.map(([hash, prints]) => [hash, { prints }])));
}

const sizeOf = (prints: Int32Array): number => headLength + prints.byteLength;

function encode(records: readonly (readonly [string, { readonly prints: Int32Array }])[]): Uint8Array {
  const bytes = Buffer.allocUnsafe(records.reduce((sum, [, { prints }]) => sum + sizeOf(prints), 0));
  let at = 0;
  for (const [hash, { prints }] of records) {
    const content = Buffer.from(prints.buffer, prints.byteOffset, prints.byteLength);
    bytes.write(`${hash}\n`, at, hashLength + 1, "latin1");
    bytes.writeUInt32LE(prints.length, at + hashLength + 1);
    bytes.writeUInt32LE(crc32(content), at + hashLength + 5);
    content.copy(bytes, at + headLength);
    at += sizeOf(prints);
  }
  return bytes;
}

function readRecords(
  disk: Disk,
  file: string,
  take: (hash: string, prints: Int32Array) => void,
): { readonly size: number; readonly end: number } {
  let bytes: Buffer;
  try {
    if (disk.kindOf(file) !== "file") return { size: 0, end: 0 };
    bytes = Buffer.from(disk.read(file));
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return { size: 0, end: 0 };
  }
  let at = 0;
  while (at + headLength <= bytes.length) {
    const length = 4 * bytes.readUInt32LE(at + hashLength + 1);
    const content = bytes.subarray(at + headLength, at + headLength + length);
    if (content.length < length || crc32(content) !== bytes.readUInt32LE(at + hashLength + 5)) break;
    const prints = new Int32Array(length / 4);
    Buffer.from(prints.buffer).set(content);
    take(bytes.toString("latin1", at, at + hashLength), prints);
    at += headLength + length;
  }
  return { size: bytes.length, end: at };
}
