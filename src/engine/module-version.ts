// What a site's extensions module is made of: its own bytes, those of the files it names, and its packages' versions.

import { dirname, join, resolve } from "node:path";
import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import { decodePath } from "../pages/address.js";

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
      const found = fileNamed(disk, dirname(path), name);
      if (found !== null) take(found);
    }
    // What a name such as #words stands for.
    if (ownName.test(text)) takeIfThere(join(root, "package.json"));
  };
  const takeIfThere = (path: string): void => {
    if (disk.state(path)?.kind === "file") take(path);
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

/** Quoted text that begins like a name of package.json's `imports`. */
const ownName = /["'`]#[^"'`\s]+["'`]/;

/** The file that a relative path in a folder leads to, as Node or require() would find it; null for none. */
function fileNamed(disk: Disk, folder: string, name: string): string | null {
  const path = resolve(folder, name);
  // An import is an address: `./words.mjs?2026`, `./two%20words.mjs`.
  const plain = name.replace(/[?#].*$/, "");
  const candidates = [
    path,
    `${path}.js`,
    `${path}.cjs`,
    `${path}.mjs`,
    `${path}.json`,
    join(path, "index.js"),
    resolve(folder, decodePath(plain) ?? plain),
  ];
  return candidates.find((candidate) => disk.state(candidate)?.kind === "file") ?? null;
}
