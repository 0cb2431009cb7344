// What the disk says now, held against what a trace says of it.

import { isAbsolute, sep } from "node:path";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import { letterOf, listing, nameIn, sameMark, stateMark, type Trace } from "./trace.js";

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
