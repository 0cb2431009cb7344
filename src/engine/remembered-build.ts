// What the store knows of the last builds of a site, read without taking part in any: the one that somebody asks about.

import { join } from "node:path";
import type { Disk } from "../disk/disk.js";
import { type Request, requestIdentity, stateKey } from "./recall.js";
import { type SiteFolder, siteFolder, siteFolders } from "./site-folder.js";
import { readState, type SiteState } from "./store/site-state.js";
import { storeName } from "./store/store.js";
import { readUnchanged } from "./unchanged-note.js";

export interface RememberedBuild {
  readonly state: SiteState;
  /** When the last build was that found all as the state says, in milliseconds since 1970; null where there was none since. */
  readonly unchangedAt: number | null;
}

export type Remembering =
  | { readonly build: RememberedBuild }
  /** There is none at all; or what there is cannot be used. */
  | { readonly unusable: "absent" | "damaged" | "foreign" }
  /** None is of the kind that was asked for, or several are: what there is. */
  | { readonly among: readonly Request[] };

/** The build that was asked for just this; else the only one whose request says all of it. */
export function rememberedBuild(disk: Disk, root: string, asked: Request): Remembering {
  const store = join(root, storeName);
  const own = siteFolder(store, stateKey(asked));
  if (disk.kindOf(own.state) === "file") return read(disk, own);
  const found = siteFolders(disk, store)
    .filter(({ state }) => disk.kindOf(state) === "file")
    .map((places) => read(disk, places));
  const builds = found.flatMap((each) => ("build" in each ? [each.build] : []));
  // A preview that has ended takes its folder with it.
  const there = builds.filter(
    ({ state }) => disk.kindOf(state.out) !== null && state.request.edition === undefined,
  );
  const fitting = there.filter(({ state }) => saysAll(state, asked));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return { build: only };
  if (there.length > 0) return { among: there.map(({ state }) => state.request) };
  return found.find((each) => "unusable" in each) ?? { unusable: "absent" };
}

function read(
  disk: Disk,
  places: SiteFolder,
): { readonly build: RememberedBuild } | { readonly unusable: "damaged" | "foreign" } {
  const state = readState(disk, places.state);
  if (state === null) return { unusable: "damaged" };
  // Another version's state may lack anything but its key.
  if (typeof state.request !== "object" || state.key !== requestIdentity(state.request))
    return { unusable: "foreign" };
  return { build: { state, unchangedAt: readUnchanged(disk, places.unchanged, state.at) } };
}

/** `out` may be the folder of the settings too. */
const saysAll = ({ request, out }: SiteState, asked: Request): boolean =>
  Object.entries(asked).every(([option, value]) => value === (option === "out" ? out : request[option]));
