// What has been decided but not yet done: read by the next command when this one is cut off.

import { dirname, join } from "node:path";
import type { Disk } from "../disk/disk.js";
import { resolveInside } from "../disk/inside.js";
import { manifestName } from "./manifest.js";
import type { Workshop } from "./workshop.js";

/** Steps that can be taken again from the start, however many of them were done. */
export interface Journal {
  /** Nothing lies at the output folder: the staged folder becomes it. */
  readonly fresh: boolean;
  /** Paths that go from the staged folder to the output folder. */
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

/** Writes the journal in one step: from here on the build is completed. */
export function writeJournal(disk: Disk, workshop: Workshop, journal: Journal): void {
  const draft = `${workshop.journal}.draft`;
  disk.write(draft, JSON.stringify(journal));
  disk.rename(draft, workshop.journal);
}

/** Does what the journal says, the manifest last, and takes the journal away. */
export function followJournal(disk: Disk, workshop: Workshop, out: string, journal: Journal): void {
  if (journal.fresh) {
    if (disk.kindOf(workshop.staged) !== null) {
      if (disk.kindOf(out) === "folder") disk.removeFolder(out);
      disk.rename(workshop.staged, out);
    }
  } else {
    for (const path of journal.remove) removeWithFolders(disk, out, path);
    const made = new Set<string>([out]);
    for (const path of [...journal.put, manifestName]) {
      const from = join(workshop.staged, path);
      const to = join(out, path);
      if (!made.has(dirname(to))) disk.makeFolder(dirname(to));
      made.add(dirname(to));
      try {
        disk.rename(from, to);
      } catch (error) {
        // Put in place before an interruption.
        if (disk.kindOf(from) !== null || disk.kindOf(to) !== "file") throw error;
      }
    }
  }
  disk.removeFile(workshop.journal);
}

/** Completes what an interrupted command had decided, and withdraws what it had not. */
export function recover(disk: Disk, workshop: Workshop, out: string): void {
  if (disk.kindOf(workshop.journal) !== null)
    followJournal(disk, workshop, out, readJournal(disk, workshop, out));
  if (disk.kindOf(workshop.staged) !== null) disk.removeTree(workshop.staged);
}

function readJournal(disk: Disk, workshop: Workshop, out: string): Journal {
  const value: unknown = JSON.parse(Buffer.from(disk.read(workshop.journal)).toString("utf8"));
  const record = typeof value === "object" && value !== null ? value : {};
  const paths = (list: unknown): readonly string[] =>
    Array.isArray(list)
      ? list.filter((path): path is string => typeof path === "string" && resolveInside(out, path) !== null)
      : [];
  return {
    fresh: "fresh" in record && record.fresh === true,
    put: "put" in record ? paths(record.put) : [],
    remove: "remove" in record ? paths(record.remove) : [],
  };
}

/** Removes a file and the folders above it that are empty then. */
function removeWithFolders(disk: Disk, out: string, path: string): void {
  if (disk.kindOf(join(out, path)) === "file") disk.removeFile(join(out, path));
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    const whole = join(out, folder);
    if (disk.kindOf(whole) !== "folder") continue;
    if (disk.list(whole).length > 0) return;
    disk.removeFolder(whole);
  }
}
