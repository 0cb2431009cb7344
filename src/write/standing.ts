// What lies in the output folder already, and what of it stands in the way of new files.

import { dirname, join } from "node:path/posix";
import type { Disk, EntryKind } from "../disk/disk.js";
import { hashOfPieces } from "../hash.js";

export interface Standing {
  /** Hash of the file at a path (with `/`); null where there is none. A file behind a link is none: it lies elsewhere. */
  hashAt(path: string): string | null;
  /** What lies at a path; null for nothing, and for what lies behind a link. */
  kindAt(path: string): EntryKind | null;
  /** The nearest thing on the way to a path that is no folder; null where the way is free. */
  barrier(path: string): { readonly path: string; readonly kind: EntryKind } | null;
  /** Files, links and other things below a folder, at any depth. */
  below(folder: string): readonly string[];
}

/** Looks at a folder (absolute) as it is now; what was seen of its folders is remembered. */
export function lookAt(disk: Disk, out: string): Standing {
  const ways = new Map<string, ReturnType<Standing["barrier"]>>();
  const whole = (path: string): string => join(out, path);
  const barrier = (path: string): ReturnType<Standing["barrier"]> => {
    const folder = dirname(path);
    if (folder === ".") return null;
    const known = ways.get(folder);
    if (known !== undefined) return known;
    const above = barrier(folder);
    const kind = above === null ? disk.kindOf(whole(folder)) : null;
    const found = above ?? (kind === null || kind === "folder" ? null : { path: folder, kind });
    ways.set(folder, found);
    return found;
  };
  const kindAt = (path: string): EntryKind | null =>
    barrier(path) === null ? disk.kindOf(whole(path)) : null;
  const below = (folder: string): readonly string[] =>
    disk.list(whole(folder)).flatMap(({ name, kind }) => {
      const path = join(folder, name);
      return kind === "folder" ? below(path) : [path];
    });
  return {
    barrier,
    kindAt,
    below,
    hashAt: (path) => (kindAt(path) === "file" ? hashOfPieces(disk.chunks(whole(path))) : null),
  };
}
