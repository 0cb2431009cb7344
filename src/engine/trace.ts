// What a build asked the disk, and what it was told: while every answer is the same, so is what came of them.

import { isAbsolute, sep } from "node:path";
import { codeOf } from "../disk/code-of.js";
import type { Disk, EntryKind, FileState } from "../disk/disk.js";
import { hashOf } from "../hash.js";

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
const letterOf = (kind: EntryKind | null): string => (kind === null ? "-" : letters[kind]);

export const markOf = ({ size, modified, changed, inode }: FileState): FileMark => [
  size,
  modified,
  changed,
  inode,
];

export const sameMark = (a: FileMark | undefined, b: FileMark): boolean =>
  a !== undefined && a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];

export interface Tracing {
  /** The disk to read a site with. */
  readonly disk: Disk;
  /** The answers so far; null where the disk refused something, which it may not do again. */
  trace(): Trace | null;
  /** The mark of a file that was asked for, by its name; null for one whose mark does not say enough. */
  mark(name: string): FileMark | null;
  /** The name of a path in a trace. */
  nameOf(path: string): string;
  /** Files whose mark does not say enough, with the hashes of what was read of them; `known` gives those that were read in another way. */
  young(known: (path: string) => string | null): { readonly [path: string]: string };
}

/**
 * A file that was written so shortly before it was read (in milliseconds) may be written again without a new time: FAT counts
 * in two seconds. Its content decides the next time, and not its mark.
 */
const gap = 2500;

/**
 * Notes all that is read through it from a moment on (milliseconds since 1970). Entries of folders whose absolute path
 * `isOurs` are passed over: the program makes them.
 */
export function traceDisk(
  disk: Disk,
  root: string,
  isOurs: (path: string) => boolean,
  start: number,
): Tracing {
  const contents = new Map<string, string>();
  const kinds: { [path: string]: string } = {};
  const states: { [path: string]: string | FileMark } = {};
  const lists: { [folder: string]: { readonly whole: string; readonly entries: ReturnType<Disk["list"]> } } =
    {};
  const realPaths: { [path: string]: string } = {};
  let refused = false;
  const prefix = root.endsWith(sep) ? root : root + sep;
  const name = (path: string): string => nameIn(root, prefix, path);
  const noting = <T>(ask: () => T, note: (answer: T) => void): T => {
    let answer: T;
    try {
      answer = ask();
    } catch (error) {
      refused = true;
      throw error;
    }
    note(answer);
    return answer;
  };
  const state = (path: string): FileState | null =>
    noting(
      () => disk.state(path),
      (found) => {
        states[name(path)] = stateMark(found);
      },
    );
  /** Before it is read: what changes meanwhile is seen the next time. */
  const toRead = (path: string): string => {
    if (!(name(path) in states)) state(path);
    return path;
  };
  const isFresh = (answer: string | FileMark | undefined): boolean => isYoung(answer, start);
  /** Before a part of it is read. */
  const whole = (path: string): string => {
    toRead(path);
    if (isFresh(states[name(path)]) && !contents.has(name(path)))
      contents.set(name(path), hashOf(disk.read(path)));
    return path;
  };
  const traced: Disk = {
    ...disk,
    state,
    kindOf: (path) =>
      noting(
        () => disk.kindOf(path),
        (kind) => {
          kinds[name(path)] = letterOf(kind);
        },
      ),
    realPath: (path) =>
      noting(
        () => disk.realPath(path),
        (real) => {
          realPaths[name(path)] = name(real);
        },
      ),
    list: (folder) =>
      noting(
        () => disk.list(folder),
        (entries) => {
          lists[name(folder)] = { whole: folder, entries };
        },
      ),
    read: (path) =>
      noting(
        () => disk.read(toRead(path)),
        (bytes) => {
          if (isFresh(states[name(path)])) contents.set(name(path), hashOf(bytes));
        },
      ),
    part: (path, from, length) => noting(() => disk.part(whole(path), from, length), nothing),
    chunks: (path) => noting(() => disk.chunks(whole(path)), nothing),
  };
  return {
    disk: traced,
    trace: () => {
      if (refused) return null;
      const listed = Object.entries(lists).map(
        ([folder, { whole, entries }]) => [folder, listing(entries, whole, isOurs)] as const,
      );
      return { kinds, states, lists: Object.fromEntries(listed), realPaths };
    },
    mark: (path) => {
      const found = states[path];
      return typeof found === "object" && !isFresh(found) ? found : null;
    },
    nameOf: name,
    young: (known) => {
      const found: { [path: string]: string } = {};
      for (const path in states) {
        if (!isFresh(states[path])) continue;
        const hash = contents.get(path) ?? known(path);
        if (hash !== null) found[path] = hash;
      }
      return found;
    },
  };
}

const nothing = (): void => {};

const stateMark = (state: FileState | null): string | FileMark =>
  state?.kind === "file" ? markOf(state) : letterOf(state?.kind ?? null);

const listing = (
  entries: ReturnType<Disk["list"]>,
  folder: string,
  isOurs: (path: string) => boolean,
): string =>
  entries
    .filter((entry) => !isOurs(`${folder}${sep}${entry.name}`))
    .map((entry) => `${letterOf(entry.kind)}${entry.name}`)
    .sort()
    .join("/");

function nameIn(root: string, prefix: string, path: string): string {
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

/** What has changed since a trace: null for anything but the content of files that were there and still are. */
export type Changes = readonly string[] | null;

/** Asks the disk again what a trace was told; gives the files that may differ, or null for any other difference. */
export function changesSince(
  disk: Disk,
  root: string,
  { trace, young }: { readonly trace: Trace; readonly young: { readonly [path: string]: string } },
  isOurs: (path: string) => boolean,
): Changes {
  const changed: string[] = [];
  const prefix = root.endsWith(sep) ? root : root + sep;
  const whole = (name: string): string => (isAbsolute(name) ? name : name === "" ? root : prefix + name);
  try {
    for (const folder in trace.lists) {
      if (listing(disk.list(whole(folder)), whole(folder), isOurs) !== trace.lists[folder]) return null;
    }
    for (const path in trace.kinds) {
      if (letterOf(disk.kindOf(whole(path))) !== trace.kinds[path]) return null;
    }
    for (const path in trace.realPaths) {
      if (nameIn(root, prefix, disk.realPath(whole(path))) !== trace.realPaths[path]) return null;
    }
    for (const path in trace.states) {
      const before = trace.states[path];
      const now = stateMark(disk.state(whole(path)));
      if (typeof before === "object" && typeof now === "object") {
        const hash = young[path];
        if (!sameMark(before, now) || (hash !== undefined && hashOf(disk.read(whole(path))) !== hash))
          changed.push(path);
      } else if (before !== now) return null;
    }
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
  return changed;
}
