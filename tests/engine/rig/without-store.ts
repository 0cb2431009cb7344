// A disk on which a site has no store and may have none: what is built with it knows nothing of any build before.

import { sep } from "node:path";
import type { Disk } from "../../../src/disk/disk.js";
import { nodeDisk } from "../../../src/disk/node-disk.js";
import { refusal, watchedDisk } from "../../rig/faulty-disk.js";

/** `store` is the folder that is not there, absolute. */
export function withoutStore(store: string): Disk {
  const isIn = (path: unknown): boolean =>
    typeof path === "string" && (path === store || path.startsWith(store + sep));
  const blind = watchedDisk((operation, parameters) => {
    if (operation !== "kindOf" && operation !== "state" && parameters.some(isIn))
      throw refusal(operation === "makeFolder" ? "EACCES" : "ENOENT", operation);
  });
  return {
    ...blind,
    kindOf: (path) => (isIn(path) ? null : nodeDisk.kindOf(path)),
    state: (path) => (isIn(path) ? null : nodeDisk.state(path)),
    list: (folder) => blind.list(folder).filter(({ name }) => !isIn(folder + sep + name)),
  };
}
