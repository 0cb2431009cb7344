// Outputs to the output folder, all or nothing: staged beside it, journalled, put in place by renames.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { realPathOf } from "../disk/inside.js";
import { hashOf } from "../hash.js";
import type { Output } from "../render/output.js";
import { decideDepartures, findForeign, tellKept } from "./decide.js";
import { refuseContents, refusePlace } from "./guard.js";
import { followJournal, recover, stagedName, writeJournal } from "./journal.js";
import { type Manifest, manifestName, manifestText, readManifest } from "./manifest.js";
import { stage } from "./stage.js";
import { lookAt } from "./standing.js";
import { inWorkshop, type Workshop, workshopOf } from "./workshop.js";

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
      /** One for each file that was kept. Code: `output-kept`. */
      readonly warnings: readonly Diagnostic[];
    };

/**
 * Puts a site in place. What the disk refuses is a value, and the folder holds the old site then, or the next command
 * completes the new one. What the outputs themselves throw is thrown on, and changes nothing.
 * Codes: `output-refused`, `output-foreign`, `build-running`, `disk-failed`, `file-unreadable`.
 */
export function putSite(disk: Disk, outputs: Iterable<Output>, options: PutOptions): PutReport {
  const { root, sources, shown } = options;
  const thrown: unknown[] = [];
  try {
    const out = realPathOf(disk, options.out);
    const refused =
      refusePlace(disk, out, root, sources, shown) ??
      // What an interrupted command has left half done is not foreign; it is judged when it is done.
      (disk.kindOf(workshopOf(out).folder) === null ? refuseContents(disk, out, shown) : null);
    if (refused !== null) return { failure: refused };
    return inWorkshop(disk, out, shown, (workshop): PutReport => {
      recover(disk, workshop, out);
      const foreign = refuseContents(disk, out, shown);
      if (foreign !== null) return { failure: foreign };
      return publish(disk, noting(outputs, thrown), { ...options, out }, workshop);
    });
  } catch (error) {
    if (codeOf(error) === "" || thrown.includes(error)) throw error;
    return { failure: diskFailed(error, shown) };
  }
}

/** Completes or withdraws what an interrupted command left beside an output folder; does nothing while a build runs there. */
export function recoverSite(disk: Disk, out: string, shown: string): Diagnostic | null {
  try {
    const real = realPathOf(disk, out);
    if (disk.kindOf(workshopOf(real).folder) === null) return null;
    const report = inWorkshop(disk, real, shown, (workshop) => recover(disk, workshop, real));
    return report === undefined ? null : report.failure;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return diskFailed(error, shown);
  }
}

function publish(disk: Disk, outputs: Iterable<Output>, options: PutOptions, workshop: Workshop): PutReport {
  const { out, shown } = options;
  const before: Manifest = readManifest(disk, out) ?? new Map<string, string>();
  const fresh = disk.kindOf(out) === null;
  const standing = lookAt(disk, out);
  const staged = stage(disk, outputs, workshop.staged, fresh ? null : standing, options.root);
  if ("failure" in staged) return staged;
  const { files, put } = staged;
  const unchanged = files.size - put.length;
  if (!options.accept()) {
    return { accepted: false, written: 0, unchanged, removed: 0, kept: [], warnings: [] };
  }
  const { remove, kept } = decideDepartures(standing, before, files);
  const foreign = findForeign(standing, before, put, remove, shown);
  if (foreign !== null) return { failure: foreign };
  const written = put.length;
  const warnings = tellKept(kept, shown);
  const report = { accepted: true, written, unchanged, removed: remove.size, kept, warnings };
  const text = manifestText(files);
  if (written === 0 && remove.size === 0 && standing.hashAt(manifestName) === hashOf(text)) return report;
  disk.write(join(workshop.staged, fresh ? manifestName : stagedName(put.length)), text);
  const journal = { fresh, put: [...put, manifestName], remove };
  writeJournal(disk, workshop, journal);
  try {
    followTwice(() => followJournal(disk, workshop, out, journal));
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return { failure: partlyPut(error, shown) };
  }
  return report;
}

/** Twice, since a disk may refuse just once. */
function followTwice(follow: () => void): void {
  try {
    follow();
  } catch (error) {
    if (codeOf(error) === "") throw error;
    follow();
  }
}

/** Hands outputs on; what is thrown while they are made goes into `thrown`: it is not the disk's doing. */
function* noting(outputs: Iterable<Output>, thrown: unknown[]): Generator<Output> {
  try {
    yield* outputs;
  } catch (error) {
    thrown.push(error);
    throw error;
  }
}

const diskFailed = (error: unknown, shown: string): Diagnostic => ({
  code: "disk-failed",
  severity: "error",
  message: `The site could not be written: ${reasonOf(error)}`,
  place: wholeFile(shown),
  fix: "Look for a full disk or missing rights, and build again; the last site is still there.",
});

const partlyPut = (error: unknown, shown: string): Diagnostic => ({
  code: "disk-failed",
  severity: "error",
  message: `The new site is in place only in part: ${reasonOf(error)}`,
  place: wholeFile(shown),
  fix: "Look for a full disk or missing rights, and build again; the next command completes it.",
});

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
