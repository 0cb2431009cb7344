// The folder beside the output folder in which a build is made: lock, staged files, journal. One build at a time has it.

import { basename, dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { codeOf } from "../disk/node-disk.js";

export interface Workshop {
  readonly folder: string;
  /** Holds the process number of the build that works here. */
  readonly lock: string;
  /** Staged files lie below it as they will lie below the output folder. */
  readonly staged: string;
  /** Written when everything is staged: from then on the build is completed, not withdrawn. */
  readonly journal: string;
}

/** Names of the workshop of an output folder (absolute). */
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
 * Takes the workshop for this process; a lock whose process is gone is taken over.
 * Returns null, or why it cannot be had. Code: `build-running`.
 */
function takeWorkshop(disk: Disk, workshop: Workshop, shown: string): Diagnostic | null {
  disk.makeFolder(workshop.folder);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      disk.writeNew(workshop.lock, String(process.pid));
      return null;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const holder = Number(Buffer.from(disk.read(workshop.lock)).toString("utf8"));
    // A lock of this very process number is an older process's, or another build of ours that still runs.
    if (holder > 0 && (holder === process.pid ? held.has(workshop.lock) : isAlive(holder)))
      return running(holder, shown);
    disk.removeFile(workshop.lock);
  }
  return running(0, shown);
}

/** Locks that builds of this process hold. */
const held = new Set<string>();

/** Does `work` with the workshop taken, and leaves it empty and gone, unless a journal must stay for the next command. */
export function inWorkshop<T>(
  disk: Disk,
  out: string,
  shown: string,
  work: (workshop: Workshop) => T,
): T | { readonly failure: Diagnostic } {
  const workshop = workshopOf(out);
  const refused = takeWorkshop(disk, workshop, shown);
  if (refused !== null) return { failure: refused };
  held.add(workshop.lock);
  try {
    return work(workshop);
  } finally {
    held.delete(workshop.lock);
    leave(disk, workshop);
  }
}

/** What cannot be cleaned up now is cleaned up by the next command; it must not hide how the work itself ended. */
function leave(disk: Disk, workshop: Workshop): void {
  try {
    if (disk.kindOf(workshop.journal) === null) disk.removeTree(workshop.folder);
    else disk.removeFile(workshop.lock);
  } catch {
    // The lock names a process that is gone by then.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

const running = (pid: number, shown: string): Diagnostic => ({
  code: "build-running",
  severity: "error",
  message: `Another build${pid === 0 ? "" : ` (process ${pid})`} is writing to "${shown}".`,
  place: wholeFile(shown),
  fix: "Wait until it has ended, or stop it.",
});
