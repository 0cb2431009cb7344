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
import { followJournal, recover, writeJournal } from "./journal.js";
import { type Manifest, manifestName, manifestText, readManifest } from "./manifest.js";
import { createStage, type Stage } from "./stage.js";
import { lookAt, type Standing } from "./standing.js";
import { enterWorkshop, type Workshop, workshopOf } from "./workshop.js";

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

/** A site on its way to its place. What the disk refuses is a failure, after which nothing more can be put. */
export interface Putting {
  /** The stage on which outputs land; to be used inside `attempt`. */
  readonly stage: Stage;
  /** Gives what `work` gives, or the failure where the disk refuses it. */
  attempt<T>(work: () => T): T | { readonly failure: Diagnostic };
  /** Puts what has landed in place, all or nothing. */
  publish(): PutReport;
  /** To be called at the end, whatever happened: the folder holds the old site, or the new one. */
  close(): void;
}

/**
 * Begins to put a site in place, and completes or withdraws what an interrupted command left. Codes, also of what follows:
 * `output-refused`, `output-foreign`, `build-running`, `disk-failed`, `file-unreadable`.
 */
export function beginPut(disk: Disk, options: PutOptions): Putting | { readonly failure: Diagnostic } {
  const { root, sources, shown } = options;
  const attempt = <T>(work: () => T): T | { readonly failure: Diagnostic } => {
    try {
      return work();
    } catch (error) {
      if (codeOf(error) === "") throw error;
      return { failure: diskFailed(error, shown) };
    }
  };
  return attempt(() => {
    const out = realPathOf(disk, options.out);
    // Read once: a large site has a large one.
    let read: { readonly manifest: Manifest | null } | null = null;
    const manifest = (): Manifest | null => {
      read ??= { manifest: readManifest(disk, out) };
      return read.manifest;
    };
    const judge = (): Diagnostic | null => refuseContents(disk, out, shown, manifest);
    // What an interrupted command has left half done is not foreign; it is judged when it is done.
    const isHalfDone = disk.kindOf(workshopOf(out).folder) !== null;
    const refused = refusePlace(disk, out, root, sources, shown) ?? (isHalfDone ? null : judge());
    if (refused !== null) return { failure: refused };
    const entered = enterWorkshop(disk, out, shown);
    if ("failure" in entered) return entered;
    const { workshop, leave } = entered;
    try {
      recover(disk, workshop, out);
      const foreign = isHalfDone ? judge() : null;
      if (foreign === null) {
        const standing = disk.kindOf(out) === null ? null : lookAt(disk, out);
        const stage = createStage(disk, workshop.staged, standing, manifest, out, root);
        const publishing = { ...options, out };
        return {
          stage,
          attempt,
          publish: (): PutReport =>
            attempt(() => publish(disk, stage, standing, manifest() ?? new Map(), publishing, workshop)),
          close: leave,
        };
      }
      leave();
      return { failure: foreign };
    } catch (error) {
      leave();
      throw error;
    }
  });
}

/** Puts a site in place, output by output. What the outputs themselves throw is thrown on, and changes nothing. */
export function putSite(disk: Disk, outputs: Iterable<Output>, options: PutOptions): PutReport {
  const putting = beginPut(disk, options);
  if ("failure" in putting) return putting;
  try {
    for (const output of outputs) {
      const put = putting.attempt(() => putting.stage.put(output));
      if ("failure" in put) return put;
    }
    return putting.publish();
  } finally {
    putting.close();
  }
}

/** Completes or withdraws what an interrupted command left beside an output folder; does nothing while a build runs there. */
export function recoverSite(disk: Disk, out: string, shown: string): Diagnostic | null {
  try {
    const real = realPathOf(disk, out);
    if (disk.kindOf(workshopOf(real).folder) === null) return null;
    const entered = enterWorkshop(disk, real, shown);
    if ("failure" in entered) return entered.failure;
    try {
      recover(disk, entered.workshop, real);
    } finally {
      entered.leave();
    }
    return null;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return diskFailed(error, shown);
  }
}

function publish(
  disk: Disk,
  stage: Stage,
  before: Standing | null,
  manifest: Manifest,
  { out, shown, accept }: PutOptions,
  workshop: Workshop,
): PutReport {
  const { files, staged } = stage;
  const standing = before ?? lookAt(disk, out);
  const written = staged.length;
  const unchanged = files.size - written;
  if (!accept()) return { accepted: false, written: 0, unchanged, removed: 0, kept: [], warnings: [] };
  const { remove, kept } = decideDepartures(standing, manifest, files);
  // Threads land outputs in any order. Where nothing was, nothing is foreign.
  const paths = before === null ? [] : staged.map(([, path]) => path).sort();
  const foreign = findForeign(standing, manifest, paths, remove, shown);
  if (foreign !== null) return { failure: foreign };
  const warnings = tellKept(kept, shown);
  const report = { accepted: true, written, unchanged, removed: remove.size, kept, warnings };
  const text = manifestText(files);
  if (written === 0 && remove.size === 0 && standing.hashAt(manifestName) === hashOf(text)) return report;
  const fresh = before === null;
  const name = fresh ? manifestName : stage.freeName();
  disk.write(join(workshop.staged, name), text);
  const journal = { fresh, put: fresh ? [] : [...staged, [name, manifestName] as const], remove };
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
