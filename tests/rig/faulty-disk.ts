// A disk that fails on demand: at the nth thing that it is asked, once or from then on; and disks with other quirks.

import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Disk } from "../../src/disk/disk.js";
import { nodeDisk } from "../../src/disk/node-disk.js";

type Operation = keyof Disk;
type Ask = (...parameters: readonly unknown[]) => unknown;

/** The disk with each operation told to `before`, which may throw in its place. */
export function watchedDisk(
  before: (operation: Operation, parameters: readonly unknown[]) => void,
  disk: Disk = nodeDisk,
): Disk {
  const operations = Object.keys(disk) as Operation[];
  const wrapped = operations.map((operation): [string, Ask] => {
    const real = disk[operation] as Ask;
    return [
      operation,
      (...parameters) => {
        before(operation, parameters);
        return real(...parameters);
      },
    ];
  });
  // Every operation of the interface is there, with its own parameters handed on.
  return Object.fromEntries(wrapped) as unknown as Disk;
}

/** What the system throws. */
export function refusal(code: string, operation: string): Error {
  return Object.assign(new Error(`${code}: refused, ${operation}`), { code, syscall: operation });
}

export interface FaultyDisk {
  readonly disk: Disk;
  /** Operations that were asked for so far, readings too. */
  count(): number;
}

/** `once`: the nth operation is refused; `crash`: it and all after it are, as if the power had gone, some half done. */
export function faultyDisk(failing: number, how: "once" | "crash"): FaultyDisk {
  let count = 0;
  const disk = watchedDisk((operation, parameters) => {
    count++;
    if (how === "once" ? count !== failing : count < failing) return;
    if (count === failing) doHalf(operation, parameters);
    throw refusal("EIO", operation);
  });
  return { disk, count: () => count };
}

function doHalf(operation: Operation, [first, second]: readonly unknown[]): void {
  if (operation === "write") writeFileSync(String(first), Buffer.from(String(second)).subarray(1));
  if (operation === "copy") writeFileSync(String(second), "half a co");
  if (operation === "removeTree") {
    const [name] = readdirSync(String(first));
    if (name !== undefined) rmSync(join(String(first), name), { recursive: true });
  }
}
