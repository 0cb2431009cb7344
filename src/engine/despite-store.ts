// The store may be lost at any time: where the disk refuses it in the middle of a build, the build begins anew without it.

import { join, sep } from "node:path";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { storeName } from "./store/store.js";

/**
 * Does work that uses a site's store. Where the disk refuses something in the store (it is full, or a folder has the name of
 * a file), takes the store away, and does the work again on a disk on which there is none.
 */
export async function despiteStore<T>(
  disk: Disk,
  root: string,
  work: (disk: Disk) => Promise<T>,
): Promise<T> {
  const store = join(root, storeName);
  const refusals = new WeakSet<object>();
  try {
    return await work(noting(disk, store, refusals));
  } catch (error) {
    if (!(error instanceof Error && refusals.has(error))) throw error;
    removeStore(disk, store);
    return await work(without(disk, store));
  }
}

/** Notes in a site's store what a build did, when all is in place: where the disk refuses that, the store is taken away. */
export function noteInStore(disk: Disk, root: string, note: () => void): void {
  try {
    note();
  } catch (error) {
    if (codeOf(error) === "") throw error;
    removeStore(disk, join(root, storeName));
  }
}

function removeStore(disk: Disk, store: string): void {
  try {
    disk.removeTree(store);
  } catch (refused) {
    if (codeOf(refused) === "") throw refused;
  }
}

const isIn = (folder: string, path: unknown): boolean =>
  typeof path === "string" && path.startsWith(folder) && (path === folder || path[folder.length] === sep);

type Ask = (...parameters: readonly unknown[]) => unknown;

/** The disk, which notes what it throws of things in a folder: what the system throws does not always say the path. */
function noting(disk: Disk, folder: string, refusals: WeakSet<object>): Disk {
  const asks = Object.entries(disk).map(([name, ask]: [string, Ask]): [string, Ask] => [
    name,
    (...parameters) => {
      try {
        return ask(...parameters);
      } catch (error) {
        if (error instanceof Error && codeOf(error) !== "" && parameters.some((path) => isIn(folder, path)))
          refusals.add(error);
        throw error;
      }
    },
  ]);
  // Every operation of the disk is there, with its own parameters handed on.
  return Object.fromEntries(asks) as unknown as Disk;
}

/** The disk without a folder, which cannot be made either. */
function without(disk: Disk, folder: string): Disk {
  const refusing =
    <T>(code: string, ask: (path: string) => T) =>
    (path: string): T => {
      if (isIn(folder, path)) throw Object.assign(new Error(`${code}: ${path}`), { code, path });
      return ask(path);
    };
  return {
    ...disk,
    kindOf: (path) => (isIn(folder, path) ? null : disk.kindOf(path)),
    state: (path) => (isIn(folder, path) ? null : disk.state(path)),
    read: refusing("ENOENT", disk.read),
    makeFolder: refusing("EACCES", disk.makeFolder),
  };
}
