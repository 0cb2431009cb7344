// Reads the size of the pictures that articles show, so that a page can reserve their place, and what smaller versions of
// them can be planned from.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { createGate, type Gate } from "../gate.js";
import { loadSharp, type Sharp } from "../lazy.js";
import { whyUnreadable } from "./look.js";
import { measurePixels, type Recall } from "./measure-pixels.js";
import { measureSvg } from "./measure-svg.js";
import type { PictureFacts, PictureSizes } from "./picture-facts.js";
import { headLength, kindOfHead, type PictureKind } from "./picture-marks.js";
import { type Measured, unshown } from "./picture-mistakes.js";

/** Pictures that are measured at once, and bytes that they take together. */
const together = { most: 4, bytes: 500_000_000 };

export interface MeasuredPictures {
  readonly sizes: PictureSizes;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Measures pictures, given by their paths relative to the site's folder, but for those of which `recall` knows all; sharp is loaded when there is one of pixels.
 * Codes: `picture-unreadable` for a file that is no picture, or is broken; `picture-unsafe`; `file-unreadable`;
 * `sharp-missing` (a warning, once).
 */
export async function measurePictures(
  disk: Disk,
  root: string,
  paths: readonly string[],
  recall: Recall = () => null,
): Promise<MeasuredPictures> {
  const sizes = new Map<string, PictureFacts>();
  const diagnostics: Diagnostic[] = [];
  const kinds = new Map(paths.map((path) => [path, kindOf(disk, join(root, path))]));
  const needsSharp = [...kinds.values()].includes("pixels");
  const sharp = needsSharp ? await loadSharp() : null;
  if (sharp === null && needsSharp) diagnostics.push(sharpMissing);
  sharp?.cache(false);
  const gate = createGate(together.bytes, together.most);
  for (let start = 0; start < paths.length; start += together.most) {
    const batch = paths.slice(start, start + together.most);
    const measured = await Promise.all(
      batch.map((path) => measure(disk, root, path, kinds.get(path) ?? null, { sharp, gate, recall })),
    );
    for (const [index, result] of measured.entries()) {
      if ("wrong" in result) diagnostics.push(result.wrong);
      else if (result.facts !== null) sizes.set(batch[index] ?? "", result.facts);
    }
  }
  return { sizes: Object.fromEntries(sizes), diagnostics };
}

/** The kind of a picture by its name; where that says none, by what it is. Null for what is no picture. */
function kindOf(disk: Disk, file: string): PictureKind | null {
  if (/\.svg$/i.test(file)) return "svg";
  if (/\.(?:hei[cf]|psd)$/i.test(file)) return "unshown";
  if (/\.(?:jpe?g|png|gif|webp|avif|tiff?)$/i.test(file)) return "pixels";
  try {
    return kindOfHead(disk.part(file, 0, headLength));
  } catch (error) {
    // What cannot be read is told of where it is copied.
    if (codeOf(error) === "") throw error;
    return null;
  }
}

async function measure(
  disk: Disk,
  root: string,
  path: string,
  kind: PictureKind | null,
  { sharp, gate, recall }: { readonly sharp: Sharp | null; readonly gate: Gate; readonly recall: Recall },
): Promise<Measured> {
  const file = join(root, path);
  try {
    if (kind === null) return { facts: null };
    if (kind === "unshown") return { wrong: unshown(path) };
    if (kind === "svg") return measureSvg(disk, file, path);
    if (sharp !== null) return await measurePixels(disk, file, path, { sharp, gate, recall });
    // What cannot be read is told of without sharp too.
    disk.part(file, 0, 1);
    return { facts: null };
  } catch (error) {
    return { wrong: whyUnreadable(path, error) };
  }
}

const sharpMissing: Diagnostic = {
  code: "sharp-missing",
  severity: "warning",
  message:
    "Pictures are published as they are, without their width and height, because the package sharp is not installed.",
  place: wholeFile("site.yaml"),
  fix: "Run npm install sharp.",
};
