// Pictures that are published byte by byte, without the place where they were taken.

import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import { mayHavePlace, withoutPlace } from "../pictures/without-place.js";
import { kindOfMark, markLength } from "../read/picture-marks.js";
import type { Output } from "../render/output.js";

/** An output, and the hash of the file that it comes from where that is not its own. */
interface PlaceFree {
  readonly output: Output;
  readonly source: string | null;
}

/** The same output, or where it is the copy of a picture that says its place, the bytes without it. */
export function withoutPlaces(disk: Disk, output: Output): PlaceFree {
  if (!("copyFrom" in output)) return { output, source: null };
  try {
    const mayHave =
      mayHavePlace(output.path) || kindOfMark(disk.part(output.copyFrom, 0, markLength)) !== null;
    if (!mayHave) return { output, source: null };
    const bytes = disk.read(output.copyFrom);
    const blanked = withoutPlace(bytes);
    if (blanked !== null) return { output: { path: output.path, bytes: blanked }, source: hashOf(bytes) };
  } catch (error) {
    // What cannot be read is told of where it is copied.
    if (codeOf(error) === "") throw error;
  }
  return { output, source: null };
}
