// The disk of this machine. Synchronous: 5,000 reads take 66 ms so, and 476 ms as promises.

import {
  appendFileSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "./code-of.js";
import type { Disk, EntryKind } from "./disk.js";
import { whileBusy } from "./while-busy.js";

export { codeOf } from "./code-of.js";

/** Bytes of one piece of a file: most files of a site are one. */
const pieceSize = 64 * 1024;

export const nodeDisk: Disk = {
  kindOf: (path) =>
    orNull(() => {
      const stats = lstatSync(path, { throwIfNoEntry: false });
      return stats === undefined ? null : kind(stats);
    }),
  state: (path) =>
    orNull(() => {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats === undefined) return null;
      return {
        kind: kind(stats),
        size: stats.size,
        modified: stats.mtimeMs,
        changed: stats.ctimeMs,
        inode: stats.ino,
      };
    }),
  realPath: (path) => realpathSync.native(path),
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kind(entry) })),
  read: (path) => readFileSync(path),
  part,
  chunks,
  write: (path, content) => writeFileSync(path, content),
  append: (path, content) => appendFileSync(path, content),
  writeNew: (path, content) => writeFileSync(path, content, { flag: "wx" }),
  copy: (from, to) => {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
    openToAll(to);
  },
  sync,
  makeFolder,
  rename: (from, to) => whileBusy(() => renameSync(from, to)),
  removeFile: (path) => whileBusy(() => unlinkSync(path)),
  removeFolder: (folder) => whileBusy(() => rmdirSync(folder)),
  removeTree: (folder) => whileBusy(() => rmSync(folder, { recursive: true, force: true })),
};

/** Node's own `recursive` never comes back where a file system refuses new folders as if the one above were missing, as /proc does. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" && !existsSync(dirname(folder))) {
      makeFolder(dirname(folder));
      makeFolder(folder);
    } else if (code === "ENOENT" || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

function kind(entry: Pick<Stats, "isFile" | "isDirectory" | "isSymbolicLink">): EntryKind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes(codeOf(error))) return null;
    throw error;
  }
}

function part(path: string, start: number, length: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    let size = 0;
    for (let read = -1; read !== 0 && size < length; size += read)
      read = readSync(file, bytes, size, length - size, start + size);
    return bytes.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

function* chunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    const piece = Buffer.allocUnsafe(pieceSize);
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) {
      yield piece.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}

function sync(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A copy has the original's rights; one that its owner alone may read, or nobody may replace, is no page of a site. */
function openToAll(file: string): void {
  try {
    chmodSync(file, 0o644);
  } catch {
    // A file system without rights has none to open.
  }
}
