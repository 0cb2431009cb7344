// The last step of a build that was asked for a file of its changes.

import { sortDiagnostics } from "../../diagnostics/sort.js";
import type { Disk } from "../../disk/disk.js";
import type { BuildOptions, Timeless } from "../outcome.js";

/** The result, after the file is written; a build that published nothing leaves it as it is. Code: `changes-unwritable`. */
export async function withChangesFile(
  disk: Disk,
  result: Timeless,
  { root, changesFile }: BuildOptions,
): Promise<Timeless> {
  if (changesFile === undefined || result.changes === null) return result;
  const { writeChanges } = await import("./changes-file.js");
  const failure = writeChanges(disk, root, changesFile, result.changes);
  if (failure === null) return result;
  return {
    ...result,
    outcome: "environment",
    diagnostics: sortDiagnostics([...result.diagnostics, failure]),
  };
}
