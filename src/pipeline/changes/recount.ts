// What a build that is in place changed: for whoever asked, and for `announce`.

import { relative } from "node:path";
import type { Config } from "../../config/config.js";
import type { Disk } from "../../disk/disk.js";
import type { LastBuild } from "../../engine/last-build.js";
import type { SiteState } from "../../engine/store/site-state.js";
import { noteUnannounced, unannouncedFile } from "../../engine/store/unannounced.js";
import { type Delta, deltaOf } from "../../engine/transition.js";
import { isAskedForChanges, isForReaders } from "../asked.js";
import type { OutputOptions } from "../outcome.js";
import type { Changes } from "./changes.js";
import { listChanges, type Move } from "./list-changes.js";

export interface Recounting {
  readonly last: LastBuild | null;
  /** Of the pages that there are now; `only` those that may differ from what the last build has of them. */
  readonly pages: SiteState["pages"];
  readonly only?: true;
  /** When this build began, in milliseconds since 1970. */
  readonly at: number;
  readonly out: string;
  /** The articles that have moved. */
  readonly moves: (delta: Delta) => readonly Move[];
}

export interface Recount {
  /** Null where nobody asked. */
  readonly changes: Changes | null;
  /** Notes for `announce` what differs; to be called with the store's lock, with its folder (absolute). */
  note(disk: Disk, store: string): void;
}

/** Whether anybody could be told of changes. */
const isAnnounced = ({ announce, hubs, url }: Config): boolean =>
  url !== null && (announce.key !== null || hubs.length > 0);

/** Costs a comparison of hashes where anybody asked or could be told, else nothing. */
export function recount(options: OutputOptions, config: Config, input: Recounting): Recount {
  const { last, at, out } = input;
  const asked = isAskedForChanges(options);
  const noted = isForReaders(options) && isAnnounced(config);
  const delta = last === null || !(asked || noted) ? new Map() : deltaFrom(last, input);
  const span = { since: last?.at ?? null, until: at };
  return {
    changes: asked ? listChanges(delta, delta.size === 0 ? [] : input.moves(delta), span, config) : null,
    note(disk, store) {
      if (!noted) return;
      noteUnannounced(disk, unannouncedFile(store, relative(options.root, out)), span.since, at, delta);
    },
  };
}

function deltaFrom({ state }: LastBuild, { pages, only }: Recounting): Delta {
  if (only === undefined) return deltaOf(state.pages, pages);
  const before = Object.keys(pages).flatMap((path) => {
    const record = state.pages[path];
    return record === undefined ? [] : [[path, record] as const];
  });
  return deltaOf(Object.fromEntries(before), pages);
}
