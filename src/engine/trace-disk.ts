// A disk that notes what it is asked, and what it says.

import { sep } from "node:path";
import type { Disk, FileState } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import { type FileMark, isYoung, letterOf, listing, nameIn, stateMark, type Trace } from "./trace.js";

export interface Tracing {
  /** The disk to read a site with. */
  readonly disk: Disk;
  /** The answers so far; null where the disk refused something, which it may not do again. */
  trace(): Trace | null;
  /** The mark of a file that was asked for, by its name; null for one whose mark does not say enough. */
  mark(name: string): FileMark | null;
  /** To be told of a file of the site that was written, by its name, so that the next look finds it as it is left here. */
  wrote(name: string, content: string): void;
  /** The name of a path in a trace. */
  nameOf(path: string): string;
  /** Files whose mark does not say enough, with the hashes of what was read of them; `known` gives those that were read in another way. */
  young(known: (path: string) => string | null): { readonly [path: string]: string };
}

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
    wrote(path, content) {
      if (typeof states[path] !== "object") return;
      states[path] = stateMark(disk.state(prefix + path));
      contents.set(path, hashOf(content));
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
