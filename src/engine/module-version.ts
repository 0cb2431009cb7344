// What a site's extensions module is made of: its own bytes, those of the files it names, and its packages' versions.

import { dirname, join, resolve } from "node:path";
import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";

/**
 * A hash that changes with the module, with every file below a relative path that it names (in an import, or for reading),
 * with their own, and with the packages that are installed for it.
 */
export function moduleVersion(disk: Disk, root: string, file: string): string {
  const parts: string[] = [];
  const seen = new Set<string>();
  const take = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const bytes = disk.read(path);
    parts.push(hashOf(bytes));
    if (!/\.(?:[cm]?js|json)$/i.test(path)) return;
    const text = Buffer.from(bytes).toString("utf8");
    for (const [, name = ""] of text.matchAll(named)) {
      const found = fileNamed(disk, resolve(dirname(path), name));
      if (found !== null) take(found);
    }
  };
  take(file);
  for (const lock of [
    "package-lock.json",
    "pnpm-lock.yaml",
    "yarn.lock",
    "node_modules/.package-lock.json",
  ]) {
    const path = join(root, lock);
    if (disk.state(path)?.kind === "file") parts.push(hashOf(disk.read(path)));
  }
  return hashOf(...parts);
}

/** Quoted text that begins like a relative path. */
const named = /["'`](\.{1,2}\/[^"'`\n]+)["'`]/g;

/** The file that a relative path leads to, as Node or require() would find it; null for none. */
function fileNamed(disk: Disk, path: string): string | null {
  const candidates = [
    path,
    `${path}.js`,
    `${path}.cjs`,
    `${path}.mjs`,
    `${path}.json`,
    join(path, "index.js"),
  ];
  return candidates.find((candidate) => disk.state(candidate)?.kind === "file") ?? null;
}
