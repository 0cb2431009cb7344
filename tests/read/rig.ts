// A site's folder with files in it, for the tests of reading.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import type { Disk } from "../../src/disk/disk.js";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { refusal, watchedDisk } from "../rig/faulty-disk.js";

export interface Folder {
  /** The site's folder, absolute; its own folder holds nothing else. */
  readonly root: string;
  write(files: { readonly [path: string]: string | Uint8Array }): void;
  /** Makes a link; both paths relative to the site's folder. */
  link(path: string, target: string): void;
  close(): void;
}

export function makeFolder(): Folder {
  const outer = realpathSync(mkdtempSync(join(tmpdir(), "broadsheet-read-")));
  const root = join(outer, "site");
  mkdirSync(root);
  const ready = (path: string): string => {
    const whole = join(root, path);
    mkdirSync(dirname(whole), { recursive: true });
    return whole;
  };
  return {
    root,
    write(files) {
      for (const [path, content] of Object.entries(files)) writeFileSync(ready(path), content);
    },
    link: (path, target) => symlinkSync(join(root, target), ready(path)),
    close: () => rmSync(outer, { recursive: true, force: true }),
  };
}

/** A disk that lists every folder backwards. */
export const reversedDisk: Disk = {
  ...nodeDisk,
  list: (folder) => [...nodeDisk.list(folder)].sort((a, b) => (a.name < b.name ? 1 : -1)),
};

/** A disk that refuses to read what a path ends with. */
export const refusingDisk = (ending: string, code = "EACCES"): Disk =>
  watchedDisk((operation, [path]) => {
    const reads = ["read", "list", "chunks", "part"];
    if (reads.includes(operation) && String(path).endsWith(ending)) throw refusal(code, operation);
  });

/** Code, path, line and column of each, sorted: what a test of reading is about. */
export const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, place }) => `${code} ${place.path}:${place.line}:${place.column}`).sort();
