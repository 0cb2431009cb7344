// What becomes of the old site's files, and what of somebody else's stands in the new one's way.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Manifest } from "./manifest.js";
import type { Standing } from "./standing.js";

export interface Departures {
  /** Old files that go: the new site lacks them, and they are as we wrote them. */
  readonly remove: Manifest;
  /** Old files that the new site lacks too, but that somebody has changed: they stay. By path. */
  readonly kept: readonly string[];
}

/** Decides about the files of the old manifest that the new site (`files`) lacks. */
export function decideDepartures(standing: Standing, before: Manifest, files: Manifest): Departures {
  const gone = [...before].filter(([path]) => !files.has(path));
  const remove = new Map(gone.filter(([path, hash]) => standing.hashAt(path) === hash));
  const kept = gone
    .map(([path]) => path)
    .filter((path) => !remove.has(path) && !["folder", null].includes(standing.kindAt(path)));
  return { remove, kept: kept.sort() };
}

/**
 * What lies where new files shall go and is not ours to replace, or null. A file of ours is replaced even where somebody
 * has changed it: the site is what its sources say. A link on the way is never followed. Code: `output-foreign`.
 */
export function findForeign(
  standing: Standing,
  before: Manifest,
  put: readonly string[],
  remove: Manifest,
  shown: string,
): Diagnostic | null {
  for (const path of put) {
    const barrier = standing.barrier(path);
    if (barrier !== null) {
      if (remove.has(barrier.path)) continue;
      return foreign(barrier.path, before, shown);
    }
    const kind = standing.kindAt(path);
    if (kind === null || (kind !== "folder" && before.has(path))) continue;
    if (kind !== "folder") return foreign(path, before, shown);
    const other = standing.below(path).find((below) => !remove.has(below));
    if (other !== undefined) return foreign(other, before, shown);
  }
  return null;
}

const foreign = (path: string, before: Manifest, shown: string): Diagnostic => ({
  code: "output-foreign",
  severity: "error",
  message: `"${shown}/${path}" lies where the site wants to put a page, and ${
    before.has(path) ? "somebody has changed it since Broadsheet wrote it" : "Broadsheet did not write it"
  }.`,
  place: wholeFile(`${shown}/${path}`),
  fix: "Move the file away, or into public/ if it belongs to the site.",
});

/** Tells of files that stay though they are no part of the site. Code: `output-kept`, a warning. */
export function tellKept(kept: readonly string[], shown: string): readonly Diagnostic[] {
  return kept.map((path) => ({
    code: "output-kept",
    severity: "warning",
    message: `"${shown}/${path}" is no part of the site any more, but somebody has changed it since Broadsheet wrote it, so it stays.`,
    place: wholeFile(`${shown}/${path}`),
    fix: "Remove it, or move it into public/ if it belongs to the site.",
  }));
}
