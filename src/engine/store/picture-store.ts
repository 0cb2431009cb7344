// Files that were made from pictures, by what they were made of: one file each, which says the hash of that and of its bytes, so that
// damage is a miss, and so is a file under the name of another.

import { join } from "node:path";
import { codeOf } from "../../disk/code-of.js";
import type { Disk } from "../../disk/disk.js";
import { hashOf } from "../../hash.js";

export interface PictureStore {
  /** Null for what is not there, or is not what was put there. */
  get(key: string): Uint8Array | null;
  put(key: string, bytes: Uint8Array): void;
  /** Takes away all but these where most of it is of no more use. */
  collect(used: ReadonlySet<string>): void;
}

/** Characters of a hash; a line feed follows. */
const hashLength = 43;
/** In bytes; below it nothing is gained. */
const smallest = 1 << 20;

/** `folder` is made when there is something to put. */
export function openPictureStore(disk: Disk, folder: string): PictureStore {
  let isThere = disk.kindOf(folder) !== null;
  const fileOf = (key: string): string => join(folder, key);
  return {
    get(key) {
      const file = fileOf(key);
      if (!isThere || disk.state(file)?.kind !== "file") return null;
      const whole = Buffer.from(disk.read(file));
      const bytes = whole.subarray(hashLength + 1);
      return whole.toString("latin1", 0, hashLength + 1) === `${hashOf(key, bytes)}\n` ? bytes : null;
    },
    put(key, bytes) {
      if (!isThere) disk.makeFolder(folder);
      isThere = true;
      disk.write(fileOf(key), Buffer.concat([Buffer.from(`${hashOf(key, bytes)}\n`, "latin1"), bytes]));
    },
    collect(used) {
      if (!isThere) return;
      const sizes = disk.list(folder).map(({ name }) => [name, sizeOf(disk, fileOf(name))] as const);
      const sum = (all: readonly (readonly [string, number])[]): number =>
        all.reduce((total, [, size]) => total + size, 0);
      const live = sum(sizes.filter(([name]) => used.has(name)));
      if (sum(sizes) < 2 * live + smallest) return;
      for (const [name] of sizes) if (!used.has(name)) disk.removeTree(fileOf(name));
    },
  };
}

function sizeOf(disk: Disk, file: string): number {
  try {
    return disk.state(file)?.size ?? 0;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return 0;
  }
}
