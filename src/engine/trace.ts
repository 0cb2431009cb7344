// What a build asked the disk, and what it was told: while every answer is the same, so is what came of them.

import { sep } from "node:path";
import type { Disk, EntryKind, FileState } from "../disk/disk.js";

/** A file as it was: `null` where there was none. Size, times and inode change with any new content. */
export type FileMark = readonly [size: number, modified: number, changed: number, inode: number];

/** The answers, by path (relative to the site's folder with `/`; absolute for what lies elsewhere). Plain data. */
export interface Trace {
  /** `d` folder, `l` link, `o` other, `-` nothing, `f` a file that was not read. */
  readonly kinds: { readonly [path: string]: string };
  /** Of links followed: `d`, `o`, `-`, or the file's mark. */
  readonly states: { readonly [path: string]: string | FileMark };
  /** Names with their kinds, sorted. */
  readonly lists: { readonly [folder: string]: string };
  readonly realPaths: { readonly [path: string]: string };
}

const letters = { file: "f", folder: "d", link: "l", other: "o" } as const;
export const letterOf = (kind: EntryKind | null): string => (kind === null ? "-" : letters[kind]);

export const markOf = ({ size, modified, changed, inode }: FileState): FileMark => [
  size,
  modified,
  changed,
  inode,
];

export const sameMark = (a: FileMark | undefined, b: FileMark): boolean =>
  a !== undefined && a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];

/**
 * A file that was written so shortly before it was read (in milliseconds) may be written again without a new time: FAT counts
 * in two seconds. Its content decides the next time, and not its mark.
 */
const gap = 2500;

export const stateMark = (state: FileState | null): string | FileMark =>
  state?.kind === "file" ? markOf(state) : letterOf(state?.kind ?? null);

export const listing = (
  entries: ReturnType<Disk["list"]>,
  folder: string,
  isOurs: (path: string) => boolean,
): string =>
  entries
    .filter((entry) => !isOurs(`${folder}${sep}${entry.name}`))
    .map((entry) => `${letterOf(entry.kind)}${entry.name}`)
    .sort()
    .join("/");

/** The name of an absolute path in a trace; `prefix`: the site's folder with its last separator. */
export function nameIn(root: string, prefix: string, path: string): string {
  if (path.startsWith(prefix)) {
    const rest = path.slice(prefix.length);
    return sep === "/" ? rest : rest.replaceAll(sep, "/");
  }
  return path === root ? "" : path;
}

/** The young files that are so still, at a moment (milliseconds since 1970) at which their contents were looked at. */
export function stillYoung(
  states: Trace["states"],
  young: { readonly [path: string]: string },
  at: number,
): { readonly [path: string]: string } {
  return Object.fromEntries(Object.entries(young).filter(([path]) => isYoung(states[path], at)));
}

/** Whether a file was written so shortly before a moment that its mark does not say enough. */
export const isYoung = (mark: string | FileMark | undefined, at: number): boolean =>
  typeof mark === "object" && Math.max(mark[1], mark[2]) >= at - gap;
