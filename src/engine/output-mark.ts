// Files of the output folder as a build left them, known again by their size and times.

import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import { manifestName } from "../write/manifest.js";
import type { ManifestMark, OutputMark, PageRecord } from "./store/site-state.js";

/** What a file is known by; null where there is none. */
function outputMark(disk: Disk, file: string): OutputMark | null {
  const state = disk.state(file);
  if (state?.kind !== "file") return null;
  const { size, modified, changed } = state;
  return { size, modified, changed };
}

/** Whether a file is as it was left. Its bytes and `modified` may be set by anybody, `changed` by nobody. */
export function hasMark(disk: Disk, file: string, { size, modified, changed }: OutputMark): boolean {
  const found = outputMark(disk, file);
  return found?.size === size && found.modified === modified && found.changed === changed;
}

/** What the manifest of an output folder (absolute) is known by; null where there is none. */
export function manifestMark(disk: Disk, out: string): ManifestMark | null {
  const file = `${out}/${manifestName}`;
  const mark = outputMark(disk, file);
  return mark === null ? null : { ...mark, hash: hashOf(disk.read(file)) };
}

/**
 * Whether the manifest of an output folder is as it was left. It is read, since it names all that was written: where times
 * are coarse, another build may have put its site there within the same second.
 */
export function hasManifest(disk: Disk, out: string, mark: ManifestMark): boolean {
  const file = `${out}/${manifestName}`;
  return hasMark(disk, file, mark) && hashOf(disk.read(file)) === mark.hash;
}

/** Pages, with the times that their files got when they were put in place in the output folder (absolute). */
export function settled(
  disk: Disk,
  out: string,
  pages: { readonly [path: string]: PageRecord },
): { readonly [path: string]: PageRecord } {
  const all = Object.entries(pages).map(([path, page]) => {
    if (page.changed !== null) return [path, page] as const;
    const { size, modified } = page;
    const found = outputMark(disk, `${out}/${path}`);
    const isThis = found?.size === size && found.modified === modified;
    return [path, isThis ? { ...page, changed: found.changed } : page] as const;
  });
  return Object.fromEntries(all);
}
