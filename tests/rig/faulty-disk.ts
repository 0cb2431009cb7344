// A disk that fails on demand: at the nth operation that changes something, once or from then on.

import type { Disk } from "../../src/disk/disk.js";
import { nodeDisk } from "../../src/disk/node-disk.js";

const changing = [
  "write",
  "writeNew",
  "copy",
  "makeFolder",
  "rename",
  "removeFile",
  "removeFolder",
  "removeTree",
] as const;

export interface FaultyDisk {
  readonly disk: Disk;
  /** Changing operations that were asked for so far. */
  count(): number;
}

/** `once`: the nth operation is refused, as by a full disk; `crash`: it and all after it are, as if the power had gone. */
export function faultyDisk(failing: number, how: "once" | "crash"): FaultyDisk {
  let count = 0;
  const guarded = (name: string): void => {
    count++;
    if (how === "once" ? count === failing : count >= failing) {
      throw Object.assign(new Error(`EIO: i/o error, ${name}`), { code: "EIO", syscall: name });
    }
  };
  const disk: Disk = { ...nodeDisk };
  for (const name of changing) {
    const real = nodeDisk[name] as (...parameters: readonly unknown[]) => void;
    Object.assign(disk, {
      [name]: (...parameters: readonly unknown[]) => {
        guarded(name);
        real(...parameters);
      },
    });
  }
  return { disk, count: () => count };
}
