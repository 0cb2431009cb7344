// A site's folder with an output folder in it, for the tests of writing.

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Disk } from "../../src/disk/disk.js";
import { nodeDisk } from "../../src/disk/node-disk.js";
import type { Output } from "../../src/render/output.js";
import { type PutOptions, type PutReport, putSite } from "../../src/write/put-site.js";
import { listFiles } from "../rig/files.js";

/** Contents by path. */
export interface Files {
  readonly [path: string]: string;
}

export interface Place {
  /** The temporary folder; `site` in it is the site's, `site/dist` the output's. */
  readonly folder: string;
  readonly site: string;
  readonly out: string;
  put(files: Files, disk?: Disk, more?: Partial<PutOptions>): PutReport;
  /** What lies in the output folder. */
  contents(): Files;
  /** Hidden entries of the site's folder: what a command may leave behind. */
  leftovers(): readonly string[];
  close(): void;
}

export const outputsOf = (files: Files): Output[] =>
  Object.entries(files).map(([path, bytes]) => ({ path, bytes }));

export function makePlace(): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "broadsheet-put-")));
  const site = join(folder, "site");
  const out = join(site, "dist");
  mkdirSync(join(site, "articles"), { recursive: true });
  return {
    folder,
    site,
    out,
    put: (files, disk = nodeDisk, more = {}) =>
      putSite(disk, outputsOf(files), {
        out,
        shown: "dist",
        root: site,
        sources: [join(site, "articles")],
        accept: () => true,
        ...more,
      }),
    contents: () =>
      Object.fromEntries(listFiles(out).map((path) => [path, readFileSync(join(out, path), "utf8")])),
    leftovers: () => nodeDisk.list(site).flatMap(({ name }) => (name.startsWith(".") ? [name] : [])),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
