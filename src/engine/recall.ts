// Whether the last build still stands, or all but the text of some articles: found out before anything is loaded.

import { join } from "node:path";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import { workshopOf } from "../write/workshop.js";
import { changesSince } from "./changes-since.js";
import { hasManifest, hasMark } from "./output-mark.js";
import { programIdentity } from "./program.js";
import { type SiteFolder, siteFolder } from "./site-folder.js";
import { type OutputMark, readState, type SiteState } from "./store/site-state.js";
import { storeName } from "./store/store.js";
import { type FileMark, markOf, sameMark } from "./trace.js";

/** What the last build left, as it was read. */
export interface LastState {
  readonly state: SiteState;
  /** Of the file of the state, from before it was read. */
  readonly mark: FileMark;
}

export interface Recalled extends LastState {
  readonly places: SiteFolder;
  /** The output folder, absolute. */
  readonly out: string;
  /** Files of the site that may differ from what they were; all else is as it was. */
  readonly changed: readonly string[];
  /** When that was found out, in milliseconds since 1970. */
  readonly at: number;
}

/** What a build was asked for, apart from its moment. */
export type Request = SiteState["request"];

/** The same as part of its name in the store. */
export const stateKey = (request: Request): string => hashOf(JSON.stringify(request)).slice(0, 16);

/** Changes with the program and with what a build was asked for. */
export const requestIdentity = (request: Request): string =>
  hashOf(programIdentity(), JSON.stringify(request));

/** Entries of folders that the program itself makes, and changes. */
export function isOwnEntry(root: string, outs: readonly string[]): (path: string) => boolean {
  const own = [join(root, storeName), ...outs.flatMap((out) => [out, workshopOf(out).folder])];
  return (path) => own.includes(path);
}

/**
 * The last build, where `dist/` is as it left it and nothing that it read has changed but the content of files; `last` alone
 * where only a whole build can tell.
 */
export function recall(
  disk: Disk,
  root: string,
  request: Request,
  clock: (timeZone: string) => number | null,
): { readonly recalled: Recalled } | { readonly last: LastState | null } {
  const at = Date.now();
  const places = siteFolder(join(root, storeName), stateKey(request));
  const last = readLast(disk, places);
  if (last === null) return { last };
  const { state } = last;
  if (state.key !== requestIdentity(request) || state.planAlways) return { last };
  const now = clock(state.verdict.config.timeZone);
  if (now === null || (state.since !== null && now < state.since) || (state.due !== null && now >= state.due))
    return { last };
  const { out } = state;
  if (!isIntact(disk, out, state)) return { last };
  const changed = changesSince(disk, root, state, isOwnEntry(root, state.outs));
  return changed === null ? { last } : { recalled: { ...last, places, out, changed, at } };
}

function readLast(disk: Disk, places: SiteFolder): LastState | null {
  const mark = stateFile(disk, places);
  const state = mark === null ? null : readState(disk, places.state);
  return mark === null || state === null ? null : { state, mark };
}

/** Whether no other build has remembered anything since; to be asked while the store is ours. */
export function isLatest(disk: Disk, places: SiteFolder, { mark }: LastState): boolean {
  const file = stateFile(disk, places);
  return file !== null && sameMark(file, mark);
}

/** The state of the last build, read anew where what was read is not the latest; to be asked while the store is ours. */
export const latestState = (disk: Disk, places: SiteFolder, last: LastState | null): SiteState | null =>
  last !== null && isLatest(disk, places, last) ? last.state : readState(disk, places.state);

function stateFile(disk: Disk, { state }: SiteFolder): FileMark | null {
  const found = disk.state(state);
  return found?.kind === "file" ? markOf(found) : null;
}

function isIntact(disk: Disk, out: string, { manifest, pages }: SiteState): boolean {
  const isAs = (path: string, mark: OutputMark | undefined): boolean =>
    mark !== undefined && hasMark(disk, `${out}/${path}`, mark);
  try {
    if (disk.kindOf(workshopOf(out).folder) !== null || !hasManifest(disk, out, manifest)) return false;
    for (const path in pages) if (!isAs(path, pages[path])) return false;
    return true;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return false;
  }
}
