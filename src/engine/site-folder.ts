// The folder in the store that belongs to one output folder: its state, and the views of its pages.

import { join } from "node:path";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";

export interface SiteFolder {
  /** The file of the state. */
  readonly state: string;
  /** The file of the note that nothing had changed. */
  readonly unchanged: string;
  /** The folder in which views-file.ts has its files. */
  readonly views: string;
  /** The folder in which prints-file.ts has its files. */
  readonly prints: string;
  /** The file of the fingerprints of what is withheld. */
  readonly withheld: string;
}

const home = "sites";

/** The places for what was built with a key; nothing need be there. */
export const siteFolder = (store: string, key: string): SiteFolder => ({
  state: join(store, home, key, "state"),
  unchanged: join(store, home, key, "unchanged"),
  views: join(store, home, key),
  prints: join(store, home, key),
  withheld: join(store, home, key, "withheld"),
});

/** The places of everything that was built from a site, whatever was asked; sorted. */
export function siteFolders(disk: Disk, store: string): readonly SiteFolder[] {
  const folder = join(store, home);
  if (disk.kindOf(folder) !== "folder") return [];
  const names = disk.list(folder).flatMap(({ name, kind }) => (kind === "folder" ? [name] : []));
  return names.sort().map((name) => siteFolder(store, name));
}

/** Makes the folder of a key, noting the output folder that it is for. */
export function claimSiteFolder(disk: Disk, store: string, key: string, out: string): void {
  const folder = join(store, home, key);
  disk.makeFolder(folder);
  disk.write(join(folder, "out"), out);
}

/** Takes away what belongs to output folders that are gone. */
export function pruneSiteFolders(disk: Disk, store: string): void {
  const folder = join(store, home);
  try {
    if (disk.kindOf(folder) === null) return;
    for (const { name } of disk.list(folder)) {
      const note = join(folder, name, "out");
      const out = disk.kindOf(note) === "file" ? Buffer.from(disk.read(note)).toString("utf8") : "";
      if (out === "" || disk.kindOf(out) === null) disk.removeTree(join(folder, name));
    }
  } catch (error) {
    // What cannot be cleared up now is cleared up another time.
    if (codeOf(error) === "") throw error;
  }
}
