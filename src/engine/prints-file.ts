// The fingerprints of outputs, by the hash of their bytes, in files that grow: a text that is withheld from now on is looked for in
// them, and no output is read again. Each writer has a file of its own, as for views; what is lost is made anew.

import { join } from "node:path";
import { crc32 } from "node:zlib";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { writers } from "./store/writers.js";

export interface PrintsWriter {
  /** Keeps those of an output from now on; they are copied. */
  add(hash: string, prints: Int32Array): void;
  flush(): void;
}

export interface PrintsFile extends PrintsWriter {
  /** Of the output with a hash; null where nothing is stored of it. */
  get(hash: string): Int32Array | null;
}

/** Bytes before the fingerprints of a record: a hash of 43 characters, a byte for the eye, their number, a checksum. */
const headLength = 52;
const hashLength = 43;
/** In bytes; below it nothing is gained by new files. */
const smallest = 1 << 20;
/** Bytes that wait for being written: few and large writes. */
const enough = 1 << 20;

const pattern = /^prints-\d+$/;
const fileName = (number: number): string => `prints-${number}`;

function numbersIn(disk: Disk, folder: string): readonly number[] {
  if (disk.kindOf(folder) === null) return [];
  return disk
    .list(folder)
    .flatMap(({ name }) => (pattern.test(name) ? [Number(name.slice("prints-".length))] : []));
}

const generationOf = (numbers: readonly number[]): number =>
  Math.max(0, ...numbers.map((number) => Math.floor(number / writers)));

/** Adds to the file of one writer, 0 for the main thread. */
export function printsWriter(disk: Disk, folder: string, writer: number): PrintsWriter {
  return writePrints(disk, folder, generationOf(numbersIn(disk, folder)) * writers + (writer % writers));
}

function writePrints(disk: Disk, folder: string, number: number): PrintsWriter {
  let block = Buffer.alloc(0);
  let used = 0;
  const flush = (): void => {
    if (used === 0) return;
    disk.makeFolder(folder);
    disk.append(join(folder, fileName(number)), block.subarray(0, used));
    used = 0;
  };
  return {
    flush,
    add(hash, prints) {
      const size = headLength + prints.byteLength;
      if (used + size > block.length) {
        flush();
        if (size > block.length) block = Buffer.allocUnsafe(Math.max(size, enough));
      }
      const content = Buffer.from(prints.buffer, prints.byteOffset, prints.byteLength);
      block.write(`${hash}\n`, used, hashLength + 1, "latin1");
      block.writeUInt32LE(prints.length, used + hashLength + 1);
      block.writeUInt32LE(crc32(content), used + hashLength + 5);
      content.copy(block, used + headLength);
      used += size;
    },
  };
}

/** Opens the files in a folder, of which none need be there. In each, what is damaged counts as lost, with all that is behind it. */
export function openPrints(disk: Disk, folder: string): PrintsFile {
  const stored = new Map<string, Int32Array>();
  const numbers = numbersIn(disk, folder);
  const torn = numbers.filter((number) => !readRecords(disk, join(folder, fileName(number)), stored));
  let number = generationOf(numbers) * writers;
  // What is added to a torn one would not be found again.
  while (torn.includes(number)) number++;
  const writer = writePrints(disk, folder, number);
  return {
    get: (hash) => stored.get(hash) ?? null,
    flush: () => writer.flush(),
    add(hash, prints) {
      if (stored.has(hash)) return;
      stored.set(hash, prints.slice());
      writer.add(hash, prints);
    },
  };
}

/**
 * Whether a build keeps the fingerprints of what it renders: where something is withheld, and from then on. One that renders all
 * outputs anew begins with none.
 */
export function keepsPrints(disk: Disk, folder: string, isWatched: boolean, isAnew: boolean): boolean {
  const numbers = numbersIn(disk, folder);
  if (isAnew) for (const number of numbers) disk.removeFile(join(folder, fileName(number)));
  return isWatched || (!isAnew && numbers.length > 0);
}

/**
 * Writes them anew where most are of no output with a hash of these pages; gives the size of the files, in bytes, when they held
 * little else. `before`: what the last call gave, null for the first one.
 */
export function renewPrints(
  disk: Disk,
  folder: string,
  before: number | null,
  pages: { readonly [path: string]: { readonly hash: string } },
): number {
  const numbers = numbersIn(disk, folder);
  const size = numbers.reduce(
    (sum, number) => sum + (disk.state(join(folder, fileName(number)))?.size ?? 0),
    0,
  );
  if (before === null || size < before) return size;
  if (size < 2 * before + smallest) return before;
  const old = openPrints(disk, folder);
  const renewed = writePrints(disk, folder, (generationOf(numbers) + 1) * writers);
  let kept = 0;
  for (const hash of new Set(Object.values(pages).map((page) => page.hash))) {
    const prints = old.get(hash);
    if (prints === null) continue;
    renewed.add(hash, prints);
    kept += headLength + prints.byteLength;
  }
  renewed.flush();
  for (const number of numbers) disk.removeFile(join(folder, fileName(number)));
  return kept;
}

/** Reads the records of a file; false where it does not end with one. */
function readRecords(disk: Disk, file: string, found: Map<string, Int32Array>): boolean {
  let bytes: Buffer;
  try {
    bytes = Buffer.from(disk.read(file));
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return false;
  }
  let at = 0;
  while (at + headLength <= bytes.length) {
    const length = 4 * bytes.readUInt32LE(at + hashLength + 1);
    const content = bytes.subarray(at + headLength, at + headLength + length);
    if (content.length < length || crc32(content) !== bytes.readUInt32LE(at + hashLength + 5)) break;
    const prints = new Int32Array(length / 4);
    Buffer.from(prints.buffer).set(content);
    found.set(bytes.toString("latin1", at, at + hashLength), prints);
    at += headLength + length;
  }
  return at === bytes.length;
}
