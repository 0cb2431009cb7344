// A disk on which a site has no store and may have none: what is built with it knows nothing of any build before.

import { sep } from "node:path";
import type { Disk } from "../../../src/disk/disk.js";
import { nodeDisk } from "../../../src/disk/node-disk.js";
import { refusal, watchedDisk } from "../../rig/faulty-disk.js";

/**
 * `store` is the folder that is not there, absolute. `instead`: files that lie elsewhere on this disk, absolute, by where they
 * seem to lie; drafts of them too.
 */
export function withoutStore(store: string, instead: { readonly [path: string]: string } = {}): Disk {
  const isIn = (path: unknown): boolean =>
    typeof path === "string" && (path === store || path.startsWith(store + sep));
  const blind = watchedDisk((operation, parameters) => {
    if (operation !== "kindOf" && operation !== "state" && parameters.some(isIn))
      throw refusal(operation === "makeFolder" ? "EACCES" : "ENOENT", operation);
  });
  const elsewhere = Object.entries(instead);
  const placeOf = (parameter: unknown): unknown => {
    const found = elsewhere.find(([path]) => typeof parameter === "string" && parameter.startsWith(path));
    return found === undefined ? parameter : `${found[1]}${String(parameter).slice(found[0].length)}`;
  };
  return movedDisk(placeOf, {
    ...blind,
    kindOf: (path) => (isIn(path) ? null : nodeDisk.kindOf(path)),
    state: (path) => (isIn(path) ? null : nodeDisk.state(path)),
    list: (folder) => blind.list(folder).filter(({ name }) => !isIn(folder + sep + name)),
  });
}

/** The disk with each path that it is asked about put through a function. */
function movedDisk(placeOf: (parameter: unknown) => unknown, disk: Disk): Disk {
  const moved = Object.entries(disk).map(([operation, real]: [string, (...asked: unknown[]) => unknown]) => [
    operation,
    (...parameters: readonly unknown[]) => real(...parameters.map(placeOf)),
  ]);
  // Every operation of the interface is there, with its own parameters handed on.
  return Object.fromEntries(moved) as unknown as Disk;
}
