// The fingerprints of outputs: those that are stored, else made from what was staged.

import type { Disk } from "../../disk/disk.js";
import type { PrintsFile } from "../../engine/prints-file.js";
import { printsOf } from "../../text/runs/prints.js";
import { readWords } from "../../text/runs/read-words.js";
import type { Stage } from "../../write/stage.js";

/** Files in which nobody can look for words byte by byte. */
const binary =
  /\.(?:avif|jpe?g|png|gif|webp|ico|icns|bmp|tiff?|heic|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|og[agv]|opus|wav|flac|aac|mov|avi|pdf|zip|gz|br|zst|7z|tar|docx?|xlsx?|pptx?|od[tsp]|epub|wasm|bin|exe)$/i;

/** Whether an output is text of some kind. */
export const isText = (path: string): boolean => !binary.test(path);

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
  const prints = printsOf(readWords(disk.read(stage.fileOf(path))));
  file?.add(hash, prints);
  return prints;
}
