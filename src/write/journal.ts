// What has been decided but not yet done: read by the next command when this one is cut off.

import { dirname, join } from "node:path";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { resolveInside } from "../disk/inside.js";
import { readJsonFile } from "./json-file.js";
import { hashesIn, type Manifest } from "./manifest.js";
import { lookAt } from "./standing.js";
import type { Workshop } from "./workshop.js";

/** Steps that can be taken again from the start, however many of them were done. */
export interface Journal {
  /** Nothing lies at the output folder: the staged folder becomes it. */
  readonly fresh: boolean;
  /** What goes from the staged folder to the output folder: its name there, and its path here. The manifest is the last. */
  readonly put: readonly (readonly [name: string, path: string])[];
  /** Old files with the hashes that we gave them; one that has another by then stays. */
  readonly remove: Manifest;
}

/** Writes the journal in one step: from here on the build is completed. */
export function writeJournal(disk: Disk, workshop: Workshop, journal: Journal): void {
  const draft = `${workshop.journal}.draft`;
  disk.write(draft, JSON.stringify({ ...journal, remove: Object.fromEntries(journal.remove) }));
  // The one file whose loss in a power cut could leave a mix that nobody completes.
  disk.sync(draft);
  disk.rename(draft, workshop.journal);
}

/** Does what the journal says, the manifest last, and takes the journal away. `out` is absolute, without links. */
export function followJournal(disk: Disk, workshop: Workshop, out: string, journal: Journal): void {
  if (journal.fresh) {
    if (disk.kindOf(workshop.staged) !== null) disk.rename(workshop.staged, out);
  } else {
    const standing = lookAt(disk, out);
    for (const [path, hash] of journal.remove) {
      if (standing.hashAt(path) === hash) disk.removeFile(join(out, path));
      if (standing.barrier(path) === null) removeEmptyAbove(disk, out, path);
    }
    const free = lookAt(disk, out);
    for (const [name, path] of journal.put) {
      // Somebody may have put a link there since, which could lead anywhere.
      if (free.barrier(path) === null) move(disk, join(workshop.staged, name), join(out, path));
    }
  }
  disk.removeFile(workshop.journal);
}

/** Completes what an interrupted command had decided, and withdraws what it had not. */
export function recover(disk: Disk, workshop: Workshop, out: string): void {
  if (disk.kindOf(workshop.journal) !== null) {
    const journal = readJournal(disk, workshop, out);
    if (journal !== null && canFollow(disk, out, journal)) followJournal(disk, workshop, out, journal);
    else disk.removeFile(workshop.journal);
  }
  if (disk.kindOf(workshop.staged) !== null) disk.removeTree(workshop.staged);
}

/** Somebody may have taken the output folder away since, or put another one there. */
function canFollow(disk: Disk, out: string, { fresh }: Journal): boolean {
  const kind = disk.kindOf(out);
  return fresh ? kind === null : kind === "folder";
}

/** Null for a journal that no command of ours has written in full. */
function readJournal(disk: Disk, workshop: Workshop, out: string): Journal | null {
  const value = readJsonFile(disk, workshop.journal);
  const remove = hashesIn(value?.remove, out);
  const isMove = (move: unknown): move is [string, string] =>
    Array.isArray(move) &&
    /^\d+$/.test(move[0]) &&
    typeof move[1] === "string" &&
    resolveInside(out, move[1]) !== null;
  // None may be missing.
  if (value === null || remove === null || !Array.isArray(value.put) || !value.put.every(isMove)) return null;
  return { fresh: value.fresh === true, put: value.put, remove };
}

/** A rename that clears its way: most need no more, and a question before each would cost as much as the rename. */
function move(disk: Disk, from: string, to: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      disk.rename(from, to);
      return;
    } catch (error) {
      // Put in place before an interruption.
      if (disk.kindOf(from) === null) return;
      if (attempt === 3) throw error;
      if (disk.kindOf(to) === "folder") removeEmpty(disk, to);
      else if (disk.kindOf(dirname(to)) === null) disk.makeFolder(dirname(to));
      else if (codeOf(error) !== "EXDEV") throw error;
      else {
        moveAcross(disk, from, to);
        return;
      }
    }
  }
}

/** For an output folder that is a disk of its own, such as a container's volume. */
function moveAcross(disk: Disk, from: string, to: string): void {
  const part = `${to}.broadsheet-part`;
  disk.copy(from, part);
  disk.rename(part, to);
  disk.removeFile(from);
}

/** Removes the folders above a path that are empty. */
function removeEmptyAbove(disk: Disk, out: string, path: string): void {
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    const whole = join(out, folder);
    if (disk.kindOf(whole) !== "folder") continue;
    if (disk.list(whole).length > 0) return;
    disk.removeFolder(whole);
  }
}

/** Removes a folder that holds nothing but empty folders. */
function removeEmpty(disk: Disk, folder: string): void {
  for (const { name, kind } of disk.list(folder))
    if (kind === "folder") removeEmpty(disk, join(folder, name));
  disk.removeFolder(folder);
}
