// Paths as a person who stands in the working folder writes them, with `/` on every system.

import { isAbsolute, relative, resolve } from "node:path";

/** `articles/a.md`, `../site`, `.`; absolute where no relative path leads there (another drive). */
export function shownPath(workingFolder: string, path: string): string {
  const way = relative(workingFolder, path).replaceAll("\\", "/");
  return way === "" ? "." : way;
}

/** Turns a Diagnostic's path (relative to the site's folder) into one relative to the working folder. */
export function fromSite(workingFolder: string, root: string): (path: string) => string {
  return (path) => shownPath(workingFolder, isAbsolute(path) ? path : resolve(root, path));
}
