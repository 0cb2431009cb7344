// Outputs to the output folder, all or nothing: staged beside it, journalled, put in place by renames.

import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { resolveInside } from "../disk/inside.js";
import { codeOf } from "../disk/node-disk.js";
import { hashOf } from "../hash.js";
import type { Output } from "../render/output.js";
import { refuseOutput } from "./guard.js";
import { followJournal, recover, writeJournal } from "./journal.js";
import { manifestName, manifestText, readManifest } from "./manifest.js";
import { inWorkshop, type Workshop } from "./workshop.js";

export interface PutOptions {
  /** The output folder, absolute. */
  readonly out: string;
  /** The output folder as messages name it. */
  readonly shown: string;
  /** The site's folder, absolute. */
  readonly root: string;
  /** Folders that hold what the site is made of, absolute. */
  readonly sources: readonly string[];
  /** Asked once when all outputs are staged; `false` withdraws them. */
  readonly accept: () => boolean;
}

export type PutReport =
  | { readonly failure: Diagnostic }
  | {
      /** False where `accept` withdrew the outputs: nothing has changed then. */
      readonly accepted: boolean;
      readonly written: number;
      readonly unchanged: number;
      readonly removed: number;
      /** Old files of ours that somebody has changed since: they stay. */
      readonly kept: readonly string[];
    };

/**
 * Puts a site in place. What the disk refuses is a value, and the folder holds the old site then, or the next command
 * completes the new one. Codes: `output-refused`, `output-foreign`, `build-running`, `disk-failed`.
 */
export function putSite(disk: Disk, outputs: Iterable<Output>, options: PutOptions): PutReport {
  const { out, root, sources, shown } = options;
  try {
    const refused = refuseOutput(disk, out, root, sources, shown);
    if (refused !== null) return { failure: refused };
    disk.makeFolder(dirname(out));
    return inWorkshop(disk, out, shown, (workshop) => {
      recover(disk, workshop, out);
      return stage(disk, outputs, options, workshop);
    });
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return { failure: diskFailed(error, shown) };
  }
}

/** Completes or withdraws what an interrupted command left beside an output folder; does nothing while a build runs there. */
export function recoverSite(disk: Disk, out: string, shown: string): Diagnostic | null {
  try {
    const report = inWorkshop(disk, out, shown, (workshop) => recover(disk, workshop, out));
    return report === undefined ? null : report.failure;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return diskFailed(error, shown);
  }
}

function stage(disk: Disk, outputs: Iterable<Output>, options: PutOptions, workshop: Workshop): PutReport {
  const { out, shown } = options;
  const before = readManifest(disk, out);
  const fresh = disk.state(out) === null || disk.list(out).length === 0;
  const files = new Map<string, string>();
  const put: string[] = [];
  const made = new Set<string>();
  disk.makeFolder(workshop.staged);
  for (const output of outputs) {
    const { path } = output;
    if (resolveInside(out, path) === null || path === "" || path === manifestName || files.has(path)) {
      throw new Error(`two outputs, or none, can have the path "${path}"`);
    }
    const content = "bytes" in output ? output.bytes : disk.read(output.copyFrom);
    const hash = hashOf(content);
    files.set(path, hash);
    if (!fresh) {
      const there = fileThere(disk, join(out, path));
      if (there !== null && before?.has(path) !== true && there !== hash)
        return { failure: foreign(path, shown) };
      if (there === hash) continue;
    }
    const to = join(workshop.staged, path);
    if (!made.has(dirname(to))) disk.makeFolder(dirname(to));
    made.add(dirname(to));
    if ("bytes" in output) disk.write(to, output.bytes);
    else disk.copy(output.copyFrom, to);
    put.push(path);
  }
  const unchanged = files.size - put.length;
  if (!options.accept()) return { accepted: false, written: 0, unchanged, removed: 0, kept: [] };
  const gone = [...(before ?? [])].filter(([path]) => !files.has(path));
  const remove = gone
    .filter(([path, hash]) => fileThere(disk, join(out, path)) === hash)
    .map(([path]) => path);
  const kept = gone
    .map(([path]) => path)
    .filter((path) => !remove.includes(path) && disk.kindOf(join(out, path)) !== null);
  const counts = { accepted: true, written: put.length, unchanged, removed: remove.length, kept };
  const text = manifestText(files);
  if (put.length === 0 && remove.length === 0 && hashOf(text) === fileThere(disk, join(out, manifestName)))
    return counts;
  disk.write(join(workshop.staged, manifestName), text);
  const journal = { fresh, put, remove };
  writeJournal(disk, workshop, journal);
  followJournal(disk, workshop, out, journal);
  return counts;
}

/** Hash of the file at a path; null where there is none. */
function fileThere(disk: Disk, path: string): string | null {
  return disk.kindOf(path) === "file" ? hashOf(disk.read(path)) : null;
}

const foreign = (path: string, shown: string): Diagnostic => ({
  code: "output-foreign",
  severity: "error",
  message: `"${shown}/${path}" lies where the site wants to put a page, and Broadsheet did not write it.`,
  place: wholeFile(`${shown}/${path}`),
  fix: "Move the file away, or into public/ if it belongs to the site.",
});

function diskFailed(error: unknown, shown: string): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "disk-failed",
    severity: "error",
    message: `The site could not be written: ${reason}`,
    place: wholeFile(shown),
    fix: "Look for a full disk or missing rights, and build again; the last site is still there.",
  };
}
