// The fingerprints of outputs: those that are stored, else made from what was staged.

import type { Disk } from "../../disk/disk.js";
import type { PrintsFile } from "../../engine/prints-file.js";
import { plainBytes } from "../../text/runs/plain-bytes.js";
import { printsOf } from "../../text/runs/prints.js";
import type { Stage } from "../../write/stage.js";

/** Fingerprints of the output at a path, to be used before the next call. */
export function printsOfOutput(
  disk: Disk,
  stage: Stage,
  path: string,
  hash: string,
  file: PrintsFile | null,
): Int32Array {
  const stored = file?.get(hash) ?? null;
  if (stored !== null) return stored;
  const prints = printsOf(plainBytes(path, disk.read(stage.fileOf(path))));
  file?.add(hash, prints);
  return prints;
}
