// What the last build knew, where the site in the output folder is the one that it put there: whatever is told of the
// difference between two builds comes from here, and decides no byte of the site.

import { join } from "node:path";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import { manifestName } from "../write/manifest.js";
import { stateKey } from "./recall.js";
import { siteFolder, siteFolders } from "./site-folder.js";
import { readState, type SiteState } from "./store/site-state.js";
import { storeName } from "./store/store.js";
import { readUnchanged } from "./unchanged-note.js";

/** Changes with the parts of a state that are read here, so that an update of the program forgets nothing of what it published. */
export const memoryVersion = 1;

export interface LastBuild {
  readonly state: Pick<
    SiteState,
    "request" | "pages" | "sources" | "templates" | "generation" | "at" | "since" | "due" | "verdict"
  >;
  /** When it began, in milliseconds since 1970: the last one that found all as it was, if there was one. */
  readonly at: number;
}

/**
 * The last build into an output folder (absolute); `first` is the state that is most likely its own. Where the folder is gone,
 * that is the last build which was asked for the same. To be asked before another site is put there.
 */
export function lastBuild(disk: Disk, root: string, out: string, first: SiteState | null): LastBuild | null {
  try {
    const manifest = join(out, manifestName);
    const isThere = disk.kindOf(manifest) === "file";
    if (!isThere && disk.kindOf(out) !== null && disk.list(out).length > 0) return null;
    const hash = isThere ? hashOf(disk.read(manifest)) : null;
    // The same manifest is the same site, wherever it was put: a site may have been moved, or come out of a cache.
    const fits = (state: SiteState): boolean =>
      hash === null ? state.out === out : state.manifest.hash === hash;
    const store = join(root, storeName);
    if (first !== null && isPublished(first) && fits(first)) return remembered(disk, store, first);
    // It was asked for something else: with other flags, or by another version.
    const fitting = publishedBefore(disk, store)
      .filter(fits)
      .sort((one, other) => Number(other.out === out) - Number(one.out === out) || other.at - one.at);
    return fitting[0] === undefined ? null : remembered(disk, store, fitting[0]);
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
}

/**
 * The last build into an output folder that showed nothing that is withheld: what readers got, where somebody has looked at drafts
 * there since.
 */
export function lastPublicBuild(disk: Disk, root: string, out: string): LastBuild | null {
  const store = join(root, storeName);
  try {
    const [newest] = publishedBefore(disk, store)
      .filter(
        ({ out: own, request }) => own === out && !request.drafts && !request.future && !request.expired,
      )
      .sort((one, other) => other.at - one.at);
    return newest === undefined ? null : remembered(disk, store, newest);
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
}

/** Previews and second outputs are no site that readers knew; and of another version nothing is. */
const isPublished = ({ memory, request }: SiteState): boolean =>
  memory === memoryVersion && request.plainNames !== true && request.edition === undefined;

/** What builds that published knew, whatever they were asked for. */
const publishedBefore = (disk: Disk, store: string): readonly SiteState[] =>
  siteFolders(disk, store)
    .flatMap(({ state }) => readState(disk, state) ?? [])
    .filter(isPublished);

function remembered(disk: Disk, store: string, state: SiteState): LastBuild {
  const { unchanged } = siteFolder(store, stateKey(state.request));
  return { state, at: readUnchanged(disk, unchanged, state.at) ?? state.at };
}
