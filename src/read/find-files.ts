// The files below a folder of the site, sorted, with what cannot be published told.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { type FoundFile, lookAtEntry, lookAtFolder, refusal, type Trail, whyUnreadable } from "./look.js";
import { isLeftOut, type Which, whyReserved } from "./names.js";

export interface FoundFiles {
  /** By path in code units. */
  readonly files: readonly FoundFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Files below `folder` (relative to the site's absolute `root`); a folder that is not there holds none. Links are
 * followed while they stay inside the site; one that leads back to where it lies is passed over.
 * Codes: `name-reserved`, `link-outside-site`, `file-unreadable`.
 */
export function findFiles(disk: Disk, root: string, folder: string, which: Which = "usual"): FoundFiles {
  const files: FoundFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const ground = { disk, root, realRoot: disk.realPath(root), which };

  const take = (path: string, look: () => ReturnType<typeof lookAtEntry>): void => {
    try {
      const found = look();
      if (found === null) return;
      if ("file" in found) files.push(found.file);
      else if ("trail" in found) walk(path, found.trail);
      else diagnostics.push(found.refused);
    } catch (error) {
      diagnostics.push(whyUnreadable(path, error));
    }
  };

  const walk = (path: string, trail: Trail): void => {
    // Sorted, so that what is told does not depend on the order that the disk gives.
    for (const { name, kind } of [...disk.list(join(root, path))].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (isLeftOut(name, which)) continue;
      const below = `${path}/${name}`;
      const reserved = whyReserved(name);
      if (reserved === null) take(below, () => lookAtEntry(ground, below, kind, trail));
      else diagnostics.push(refusal("name-reserved", below, reserved, "Rename the file."));
    }
  };

  take(folder, () => lookAtFolder(ground, folder));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, diagnostics };
}
