// Where Broadsheet may write: a folder that is empty, or that it wrote itself.

import { homedir } from "node:os";
import { parse } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { isInside, realPathOf } from "../disk/inside.js";
import { manifestName, readManifest } from "./manifest.js";

/**
 * The reason why nothing may be written to `out`, or null. `sources` are folders that hold what the site is made of.
 * All paths are absolute. Code: `output-refused`.
 */
export function refuseOutput(
  disk: Disk,
  out: string,
  root: string,
  sources: readonly string[],
  shown: string,
): Diagnostic | null {
  const real = realPathOf(disk, out);
  const realRoot = realPathOf(disk, root);
  const refuse = (message: string, fix: string): Diagnostic => ({
    code: "output-refused",
    severity: "error",
    message: `Nothing is written to "${shown}": ${message}`,
    place: wholeFile(shown),
    fix,
  });
  const elsewhere = "Choose another folder with --out, or with `output:` in site.yaml.";
  if (real === parse(real).root) return refuse("it is the root of the disk.", elsewhere);
  if (isInside(real, realPathOf(disk, homedir())))
    return refuse("it is your home folder, or holds it.", elsewhere);
  if (isInside(real, realRoot)) return refuse("it is the site's own folder, or holds it.", elsewhere);
  for (const source of sources) {
    if (isInside(real, realPathOf(disk, source)) || isInside(realPathOf(disk, source), real)) {
      return refuse("the site is made of files there.", elsewhere);
    }
  }
  const state = disk.state(out);
  if (state === null)
    return disk.kindOf(out) === "link"
      ? refuse("it is a link that leads nowhere.", "Remove the link.")
      : null;
  if (state.kind !== "folder") return refuse("it is a file.", elsewhere);
  if (disk.list(out).every(({ name }) => name === manifestName) || readManifest(disk, out) !== null)
    return null;
  return refuse(
    "it is not empty, and Broadsheet did not make it.",
    "Empty it, or choose another folder with --out.",
  );
}
