// The one function that resolves paths: nothing that an article, a setting or an output names leaves its folder.

import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Disk } from "./disk.js";

/** Whether a path is `root` or lies below it, by their names alone. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Whether a relative path with `/` is so plain that it stays in any folder: no more than names, one below the other. */
export const isPlain = (path: string): boolean => plain.test(path);

const plain = /^(?!(?:.*\/)?\.{0,2}(?:\/|$))[^\\\0:]+$/s;

/** An absolute path for a relative one with `/`; null where it would leave `root` or cannot be a path. */
export function resolveInside(root: string, path: string): string | null {
  if (path.includes("\0") || path.includes("\\") || isAbsolute(path) || /^[a-z]:/i.test(path)) return null;
  const whole = resolve(root, path);
  return isInside(root, whole) ? whole : null;
}

/** The same, where links on the way count too: what the path really leads to must lie below `root`. Null for nothing there. */
export function reallyInside(disk: Disk, root: string, path: string): string | null {
  const whole = resolveInside(root, path);
  if (whole === null || disk.state(whole) === null) return null;
  return isInside(disk.realPath(root), disk.realPath(whole)) ? whole : null;
}

/** The real path of something that need not be there yet: its nearest folder that is, and the rest of its name. */
export function realPathOf(disk: Disk, path: string): string {
  if (disk.state(path) !== null) return disk.realPath(path);
  const above = dirname(path);
  return above === path ? path : join(realPathOf(disk, above), relative(above, path));
}
