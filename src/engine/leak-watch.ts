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

/** What is withheld, as a whole build knows it. */
export interface Hidden {
  /** Of the articles, sorted. */
  readonly paths: readonly string[];
  /** Of the outputs that share fingerprints with them. */
  readonly suspects: readonly string[];
  /** Fingerprints of their texts. */
  readonly prints: Int32Array;
}

/** Writes fingerprints to a file; gives what the state is to know of it. */
export function writeHidden(
  disk: Disk,
  file: string,
  { paths, suspects, prints }: Hidden,
): NonNullable<SiteState["withheld"]> {
  const bytes = new Uint8Array(prints.buffer, prints.byteOffset, prints.byteLength);
  disk.write(file, bytes);
  return { paths, suspects, check: crc32(bytes) };
}

export interface LeakWatch {
  /** Whether something of the article at a path is withheld. */
  isHidden(path: string): boolean;
  /** Whether an output may show what is withheld, or did before; else gives its fingerprints. */
  look(path: string, bytes: Bytes): Int32Array | null;
}

/** Null where nothing is withheld; "lost" where what is known of it is. */
export function openLeakWatch(disk: Disk, { state, places }: Recalled): LeakWatch | null | "lost" {
  const { withheld } = state;
  if (withheld === undefined) return null;
  const prints = readPrints(disk, places.withheld, withheld.check);
  if (prints === null) return "lost";
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
