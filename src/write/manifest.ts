// What Broadsheet wrote into a folder: `.broadsheet.json` in it. The same outputs give the same bytes.

import { join } from "node:path";
import type { Disk } from "../disk/disk.js";
import { resolveInside } from "../disk/inside.js";

export const manifestName = ".broadsheet.json";

/** Hashes of the files by path (with `/`). */
export type Manifest = ReadonlyMap<string, string>;

/** The manifest as text, sorted by path. */
export function manifestText(files: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ broadsheet: 1, files: Object.fromEntries(sorted) }, null, 0)}\n`;
}

/** The manifest of a folder; null where there is none that can be read. Paths that would leave the folder are not taken. */
export function readManifest(disk: Disk, folder: string): Manifest | null {
  if (disk.state(join(folder, manifestName)) === null) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(disk.read(join(folder, manifestName))).toString("utf8"));
    if (typeof value !== "object" || value === null || !("files" in value)) return null;
    const { files } = value;
    if (typeof files !== "object" || files === null) return null;
    return new Map(
      Object.entries(files).filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === "string" && resolveInside(folder, entry[0]) !== null,
      ),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
