// What is withheld, written down for the shortcut for texts.

import { crc32 } from "node:zlib";
import type { Disk } from "../disk/disk.js";
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
