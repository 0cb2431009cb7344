// What the shortcut for texts asks before it puts new texts in place: whether any may show what is withheld. Only a whole build
// can tell then.

import { crc32 } from "node:zlib";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import type { Bytes } from "../render/output.js";
import { printTable } from "../text/runs/print-table.js";
import { printsOf } from "../text/runs/prints.js";
import type { Recalled } from "./recall.js";
import type { SiteState } from "./store/site-state.js";

export interface LeakWatch {
  /** Whether something of the article at a path is withheld. */
  isHidden(path: string): boolean;
  /** Whether an output may show what is withheld, or did before; else gives its fingerprints. */
  look(path: string, bytes: Bytes): Int32Array | null;
}

/** `withheld` is what the state knows of it. Null where the fingerprints are lost. */
export function openLeakWatch(
  disk: Disk,
  { places }: Recalled,
  withheld: NonNullable<SiteState["withheld"]>,
): LeakWatch | null {
  const prints = readPrints(disk, places.withheld, withheld.check);
  if (prints === null) return null;
  const table = printTable(prints);
  const suspects = new Set(withheld.suspects);
  const paths = new Set(withheld.paths);
  return {
    isHidden: (path) => paths.has(path),
    look(path, bytes) {
      if (suspects.has(path)) return null;
      const found = printsOf(oneOf(bytes));
      return found.some((print) => table.has(print)) ? null : found.slice();
    },
  };
}

function readPrints(disk: Disk, file: string, check: number): Int32Array | null {
  try {
    const bytes = Uint8Array.from(disk.read(file));
    return crc32(bytes) === check && bytes.length % 4 === 0 ? new Int32Array(bytes.buffer) : null;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
}

const oneOf = (bytes: Bytes): Uint8Array =>
  typeof bytes === "string" ? Buffer.from(bytes) : bytes instanceof Uint8Array ? bytes : Buffer.concat(bytes);
