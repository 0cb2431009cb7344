// That a build found nothing changed, noted beside the state, which stays as it is: for whoever asks what the last build did.

import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";

/** Notes that a build at a moment found all as a state says, which another build left at `of`; milliseconds since 1970. */
export function noteUnchanged(disk: Disk, file: string, of: number, at: number): void {
  try {
    disk.write(file, `${of} ${at}`);
  } catch (error) {
    // It is worth no mistake.
    if (codeOf(error) === "") throw error;
  }
}

/** When the last build was that found all as a state says, or null: a note that another build was for says nothing of this one. */
export function readUnchanged(disk: Disk, file: string, of: number): number | null {
  try {
    const [state, at] = Buffer.from(disk.read(file)).toString("latin1").split(" ").map(Number);
    return state === of && at !== undefined && Number.isSafeInteger(at) ? at : null;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
}
