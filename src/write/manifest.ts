// What Broadsheet wrote into a folder: `.broadsheet.json` in it. The same outputs give the same bytes.

import { join } from "node:path";
import type { Disk } from "../disk/disk.js";
import { isPlain, resolveInside } from "../disk/inside.js";
import { readJsonFile } from "./json-file.js";

export const manifestName = ".broadsheet.json";

/** Hashes of the files by path (with `/`). */
export type Manifest = ReadonlyMap<string, string>;

/** The manifest as text, sorted by path. */
export function manifestText(files: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ broadsheet: 1, files: Object.fromEntries(sorted) })}\n`;
}

/** The manifest of a folder; null where there is none that can be read. Paths that would leave the folder are not taken. */
export function readManifest(disk: Disk, folder: string): Manifest | null {
  const file = join(folder, manifestName);
  const value = disk.kindOf(file) === "file" ? readJsonFile(disk, file) : null;
  if (value === null || value.broadsheet !== 1) return null;
  return hashesIn(value.files, folder);
}

/** Hashes by path in a value that was read; null where it is no mapping. Paths that would leave `folder` are not taken. */
export function hashesIn(value: unknown, folder: string): Manifest | null {
  if (typeof value !== "object" || value === null) return null;
  return new Map(
    Object.entries(value).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && (isPlain(entry[0]) || resolveInside(folder, entry[0]) !== null),
    ),
  );
}
