// The file that a build writes its changes to: looked at before anything is published, written when all is in place.

import { dirname, join, relative } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { wholeFile } from "../../diagnostics/place.js";
import { codeOf } from "../../disk/code-of.js";
import type { Disk } from "../../disk/disk.js";
import { isInside, realPathOf } from "../../disk/inside.js";
import { storeName } from "../../engine/store/store.js";
import type { PutOptions } from "../../write/put-site.js";
import type { Changes } from "./changes.js";

export interface Refusal {
  /** Whether another name would do, or the system stands in the way. */
  readonly outcome: "usage" | "environment";
  readonly diagnostic: Diagnostic;
}

/** Why changes cannot be written to a file (absolute), or null. Codes: `changes-refused`, `changes-unwritable`. */
export function refuseChangesFile(
  disk: Disk,
  file: string,
  { root, out, sources }: Pick<PutOptions, "root" | "out" | "sources">,
): Refusal | null {
  const refuse = (why: string, fix: string): Refusal => ({
    outcome: "usage",
    diagnostic: {
      ...{ code: "changes-refused", severity: "error", place: wholeFile(shownOf(root, file)), fix },
      message: `The changes cannot be written to "${shownOf(root, file)}": ${why}.`,
    },
  });
  const elsewhere = "Name a file outside of the site's sources and of the built site, such as changes.json.";
  try {
    const real = realPathOf(disk, file);
    const places = [out, join(root, storeName), ...sources].map((folder) => realPathOf(disk, folder));
    if (places.some((folder) => isInside(folder, real)))
      return refuse("the site is made of what lies there, or is put there", elsewhere);
    const kind = disk.state(real)?.kind ?? null;
    if (kind === "folder") return refuse("it is a folder", "Name a file in it, such as changes.json.");
    if (kind !== null && kind !== "file") return refuse("it is no file", elsewhere);
    if (kind === "file" && !isOurs(disk, real))
      return refuse("it is a file that no build wrote", "Name another file, or remove that one.");
    if (disk.state(dirname(real))?.kind !== "folder")
      return refuse("its folder does not exist", "Make the folder first, or name a file in another one.");
    const draft = draftOf(real);
    disk.write(draft, "");
    disk.removeFile(draft);
    return null;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return { outcome: "environment", diagnostic: unwritable(error, root, file, "nothing was published") };
  }
}

/** Writes them in one step; gives what the disk refused, or null. Code: `changes-unwritable`. */
export function writeChanges(disk: Disk, root: string, file: string, changes: Changes): Diagnostic | null {
  try {
    const real = realPathOf(disk, file);
    disk.write(draftOf(real), changesText(file, changes));
    disk.rename(draftOf(real), real);
    return null;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return unwritable(error, root, file, "the new site is in place");
  }
}

/** A plain list of what caches should forget for a name that ends in `.txt`, else JSON. */
function changesText(file: string, changes: Changes): string {
  if (isList(file)) return changes.purge.map((url) => `${url}\n`).join("");
  return `${JSON.stringify(changes, null, 2)}\n`;
}

const isList = (file: string): boolean => /\.txt$/i.test(file);

const draftOf = (file: string): string => `${file}.draft`;

const shownOf = (root: string, file: string): string => relative(root, file).replaceAll("\\", "/");

/** Whether an earlier build may have written a file: it is empty, or begins as one of ours does. */
function isOurs(disk: Disk, file: string): boolean {
  const start = Buffer.from(disk.part(file, 0, 1000)).toString("utf8");
  if (start === "") return true;
  return isList(file)
    ? /^(?:https?:\/\/|\/)\S*\n/.test(start)
    : /^\{\s*"version": 1,\s*"since": /.test(start);
}

const unwritable = (error: unknown, root: string, file: string, meanwhile: string): Diagnostic => ({
  code: "changes-unwritable",
  severity: "error",
  message: `The changes could not be written (${error instanceof Error ? error.message : String(error)}); ${meanwhile}.`,
  place: wholeFile(shownOf(root, file)),
  fix: "Look for missing rights or a full disk, or name another file with --changes.",
});
