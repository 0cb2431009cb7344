// Writes outputs to the staging folder while they are made, so that memory stays flat.

import { dirname, join, relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { resolveInside } from "../disk/inside.js";
import { hashOf, hashOfPieces } from "../hash.js";
import type { Output } from "../render/output.js";
import { stagedName } from "./journal.js";
import { type Manifest, manifestName } from "./manifest.js";
import type { Standing } from "./standing.js";

export interface Staged {
  /** Hashes of all outputs by path. */
  readonly files: Manifest;
  /** Paths of those that are staged: the others lie in the output folder already, byte for byte. */
  readonly put: readonly string[];
}

/**
 * Stages what is not there yet: by path where nothing is (`standing` is null), so that the staged folder can become the
 * output folder, else by number. `root` is the site's folder. Throws for outputs that
 * cannot lie in one folder. Code: `file-unreadable`, for a file that cannot be copied because it cannot be read.
 */
export function stage(
  disk: Disk,
  outputs: Iterable<Output>,
  staged: string,
  standing: Standing | null,
  root: string,
): Staged | { readonly failure: Diagnostic } {
  const files = new Map<string, string>();
  const put: string[] = [];
  const made = new Set<string>([staged]);
  const claim = createClaims();
  disk.makeFolder(staged);
  for (const output of outputs) {
    const { path } = output;
    claim(path);
    const failure = "copyFrom" in output ? whyUnreadable(disk, output.copyFrom, root) : null;
    if (failure !== null) return { failure };
    const there = standing?.hashAt(path) ?? null;
    if (there !== null && there === hashOfOutput(disk, output)) {
      files.set(path, there);
      continue;
    }
    const to = join(staged, standing === null ? path : stagedName(put.length));
    if (!made.has(dirname(to))) disk.makeFolder(dirname(to));
    made.add(dirname(to));
    if ("bytes" in output) disk.write(to, output.bytes);
    else disk.copy(output.copyFrom, to);
    // Of a copied file the copy counts, whatever has become of the original since.
    files.set(path, "bytes" in output ? hashOf(output.bytes) : hashOfPieces(disk.chunks(to)));
    put.push(path);
  }
  return { files, put };
}

const hashOfOutput = (disk: Disk, output: Output): string =>
  "bytes" in output ? hashOf(output.bytes) : hashOfPieces(disk.chunks(output.copyFrom));

/** Notes a path; throws where no file can have it beside those noted before. */
function createClaims(): (path: string) => void {
  const files = new Set<string>();
  const folders = new Set<string>();
  return (path) => {
    const parts = path.split("/");
    const above = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
    const possible =
      resolveInside("/", path) !== null &&
      parts.every((part) => part !== "" && part !== "." && part !== "..") &&
      path.toLowerCase() !== manifestName;
    const free = !files.has(path) && !folders.has(path) && above.every((folder) => !files.has(folder));
    if (!possible || !free) throw new Error(`no output can have the path ${JSON.stringify(path)}`);
    files.add(path);
    for (const folder of above) folders.add(folder);
  };
}

/** The first byte tells whether a file can be read; asking for rights would not be an answer on every system. */
function whyUnreadable(disk: Disk, file: string, root: string): Diagnostic | null {
  try {
    for (const _piece of disk.chunks(file)) break;
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === "") throw error;
    return {
      code: "file-unreadable",
      severity: "error",
      message: `This file cannot be read (${code}), and the site publishes it.`,
      place: wholeFile(relative(root, file).replaceAll("\\", "/")),
      fix: "Give yourself the right to read it, or remove it.",
    };
  }
}
