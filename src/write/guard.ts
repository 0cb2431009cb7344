// Where Broadsheet may write: a folder that is empty, or that it wrote itself.

import { homedir } from "node:os";
import { parse } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { isInside, realPathOf } from "../disk/inside.js";
import { type Manifest, manifestName } from "./manifest.js";

const elsewhere = "Choose another folder with --out, or with `output:` in site.yaml.";

/**
 * The reason why nothing may be written to a place, or null. `real` is the output folder, absolute and without links;
 * `sources` are folders that hold what the site is made of. Code: `output-refused`.
 */
export function refusePlace(
  disk: Disk,
  real: string,
  root: string,
  sources: readonly string[],
  shown: string,
): Diagnostic | null {
  if (real === parse(real).root) return refuse(shown, "it is the root of the disk.", elsewhere);
  const home = homedir();
  if (home !== "" && isInside(real, realPathOf(disk, home)))
    return refuse(shown, "it is your home folder, or holds it.", elsewhere);
  if (isInside(real, realPathOf(disk, root)))
    return refuse(shown, "it is the site's own folder, or holds it.", elsewhere);
  for (const source of sources.map((folder) => realPathOf(disk, folder))) {
    if (isInside(real, source) || isInside(source, real))
      return refuse(shown, "the site is made of files there.", elsewhere);
  }
  const kind = disk.kindOf(real);
  if (kind === "link") return refuse(shown, "it is a link that leads nowhere.", "Remove the link.");
  return kind === null || kind === "folder" ? null : refuse(shown, "it is a file.", elsewhere);
}

/**
 * The same for what a folder holds (there may be none): it must be empty or ours, which its manifest says. Code:
 * `output-refused`.
 */
export function refuseContents(
  disk: Disk,
  real: string,
  shown: string,
  manifest: () => Manifest | null,
): Diagnostic | null {
  if (disk.kindOf(real) === null) return null;
  // A manifest alone, even one that cannot be read, is nothing that anybody would miss.
  if (disk.list(real).every(({ name }) => name === manifestName) || manifest() !== null) return null;
  return refuse(
    shown,
    "it is not empty, and Broadsheet did not make it.",
    "Empty it, or choose another folder with --out.",
  );
}

const refuse = (shown: string, message: string, fix: string): Diagnostic => ({
  code: "output-refused",
  severity: "error",
  message: `Nothing is written to "${shown === "" ? "." : shown}": ${message}`,
  place: wholeFile(shown),
  fix,
});
