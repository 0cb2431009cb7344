// Our own files are read with suspicion: a power cut or a stranger may have left anything in them.

import type { Disk } from "../disk/disk.js";

/** The mapping in a JSON file; null where it holds something else. Throws what the disk throws. */
export function readJsonFile(disk: Disk, path: string): { readonly [key: string]: unknown } | null {
  const text = Buffer.from(disk.read(path)).toString("utf8");
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
