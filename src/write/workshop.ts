// The folder beside the output folder in which a build is made: lock, staged files, journal. One build at a time has it.

import { basename, dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { abandonLock, releaseLock, takeLock } from "./lock.js";

export interface Workshop {
  readonly folder: string;
  readonly lock: string;
  /** Staged files lie below it as they will lie below the output folder. */
  readonly staged: string;
  /** Written when everything is staged: from then on the build is completed, not withdrawn. */
  readonly journal: string;
}

/** Names of the workshop of an output folder (absolute, without links). */
export function workshopOf(out: string): Workshop {
  const folder = join(dirname(out), `.${basename(out)}.broadsheet`);
  return {
    folder,
    lock: join(folder, "lock"),
    staged: join(folder, "staged"),
    journal: join(folder, "journal.json"),
  };
}

/**
 * Takes the workshop of an output folder; `leave` leaves no trace of it, unless a journal must stay for the next command.
 * Code: `build-running`.
 */
export function enterWorkshop(
  disk: Disk,
  out: string,
  shown: string,
): { readonly workshop: Workshop; readonly leave: () => void } | { readonly failure: Diagnostic } {
  const workshop = workshopOf(out);
  const above = missingAbove(disk, workshop.folder);
  const holder = enter(disk, workshop);
  if (holder !== null) return { failure: running(holder, shown, `${basename(workshop.folder)}/lock`) };
  return { workshop, leave: () => leave(disk, workshop, out, above) };
}

function enter(disk: Disk, workshop: Workshop): number | null {
  for (let attempt = 0; ; attempt++) {
    disk.makeFolder(workshop.folder);
    try {
      return takeLock(disk, workshop.lock);
    } catch (error) {
      // The build that went just now has taken the folder with it.
      if (codeOf(error) !== "ENOENT" || attempt === 3) throw error;
    }
  }
}

/** What cannot be cleared up now is cleared up by the next command; it must not hide how the work itself ended. */
function leave(disk: Disk, { folder, lock, journal }: Workshop, out: string, above: readonly string[]): void {
  try {
    const finished = disk.kindOf(journal) === null;
    if (finished) {
      for (const { name } of disk.list(folder)) {
        if (join(folder, name) !== lock) disk.removeTree(join(folder, name));
      }
    }
    // The lock goes last: what lies in the folder after that is another build's.
    releaseLock(disk, lock);
    if (finished) disk.removeFolder(folder);
    if (finished && disk.kindOf(out) === null) for (const made of above) disk.removeFolder(made);
  } catch {
    abandonLock(lock);
  }
}

/** The folders above a path that are not there yet, innermost first. */
function missingAbove(disk: Disk, path: string): string[] {
  const above = dirname(path);
  return above === path || disk.kindOf(above) !== null ? [] : [above, ...missingAbove(disk, above)];
}

const running = (pid: number, shown: string, lock: string): Diagnostic => ({
  code: "build-running",
  severity: "error",
  message: `Another build${pid === 0 ? "" : ` (process ${pid})`} is writing to "${shown}".`,
  place: wholeFile(shown),
  fix: `Wait until it has ended, or stop it. If no build is running, remove the file ${lock} beside the output folder.`,
});
