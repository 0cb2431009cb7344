// A folder of the system's temporary place, for what should leave no trace.

import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes a new folder whose name begins with `prefix`; absolute, without links. Throws what the system throws. */
export function makeTemporaryFolder(prefix: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), prefix)));
}

/** Takes the folder away with all that is in it; one that is gone or busy is left, since the system cleans up there. */
export function removeTemporaryFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // It is temporary by name and place.
  }
}
