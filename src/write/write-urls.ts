// urls.txt with what a build has published; written once the site is in place, and only where that is more than it holds.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { type UrlEntry, type UrlsFile, urlsName, writeEntry, writeUrls } from "../urls/urls-file.js";

/**
 * The text that the file should have, or null where it holds all of it. Nothing that it holds goes, but a second line of an
 * address, and what a redirect takes the place of.
 */
export function renewedUrls(before: UrlsFile, published: readonly UrlEntry[]): string | null {
  const now = new Map(published.map((entry) => [entry.address, entry]));
  const kept = new Map<string, UrlEntry & { readonly notes: readonly string[] }>();
  for (const line of before.lines) {
    const known = kept.get(line.address);
    const notes = [...(known?.notes ?? []), ...line.notes];
    const isBetter = known === undefined || (line.is === "redirect" && known.is !== "redirect");
    kept.set(line.address, { ...(isBetter ? entryOf(line) : known), notes });
  }
  let isSame = kept.size === before.lines.length;
  for (const [address, entry] of now) {
    const known = kept.get(address);
    // An editor's line that says what an alias says too is the editor's to take out.
    if (known?.is === "redirect") continue;
    if (known !== undefined && writeEntry(known) === writeEntry(entry)) continue;
    isSame = false;
    kept.set(address, { ...entry, notes: known?.notes ?? [] });
  }
  return isSame ? null : writeUrls([...kept.values()], before);
}

function entryOf(line: UrlEntry): UrlEntry {
  const { address } = line;
  if (line.is === "list") return { is: "list", address };
  if (line.is === "redirect") return { is: "redirect", address, to: line.to };
  return { is: line.is, address, id: line.id, sketch: line.sketch };
}

/** Replaces the file in one step. Null where that was done; else what the disk refused. Code: `urls-unwritten` (a warning). */
export function putUrls(disk: Disk, root: string, text: string): Diagnostic | null {
  const path = join(root, urlsName);
  // A link is to stay one.
  const target = disk.kindOf(path) === "link" ? disk.realPath(path) : path;
  const draft = `${target}.broadsheet-draft`;
  try {
    disk.write(draft, text);
    disk.rename(draft, target);
    return null;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    removeQuietly(disk, draft);
    return {
      code: "urls-unwritten",
      severity: "warning",
      message: `The site is in place, but ${urlsName} could not be written, and does not hold its new addresses: ${error instanceof Error ? error.message : String(error)}`,
      place: wholeFile(urlsName),
      fix: "Look for missing rights or a full disk, and build again.",
    };
  }
}

function removeQuietly(disk: Disk, path: string): void {
  try {
    disk.removeFile(path);
  } catch (error) {
    if (codeOf(error) === "") throw error;
  }
}
