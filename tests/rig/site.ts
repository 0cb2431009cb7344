// A site in a folder of its own, to be built, changed and built again.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type BuildOptions, type BuildResult, build } from "../../src/build.js";
import { formatDiagnostic } from "../../src/diagnostics/format.js";
import { listFiles } from "./files.js";

/** Every build of a test happens at this moment unless it says otherwise. */
export const testNow = "2026-02-01T12:00:00Z";

export interface TestSite {
  readonly root: string;
  write(path: string, content: string | Uint8Array): TestSite;
  remove(path: string): TestSite;
  read(path: string): string;
  build(options?: Partial<BuildOptions>): Promise<BuildResult>;
  /** Files below a folder of the site (default `dist`), sorted, without the manifest. */
  files(folder?: string): string[];
  close(): void;
}

/** Makes a site of files given by path, or a copy of a folder. */
export function makeSite(from: string | { readonly [path: string]: string | Uint8Array }): TestSite {
  const root = mkdtempSync(join(tmpdir(), "broadsheet-test-"));
  const site: TestSite = {
    root,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
      return site;
    },
    remove(path) {
      rmSync(join(root, path), { recursive: true });
      return site;
    },
    read: (path) => readFileSync(join(root, path), "utf8"),
    build: (options = {}) => build({ root, now: testNow, ...options }),
    files: (folder = "dist") => listFiles(join(root, folder)),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
  if (typeof from === "string") cpSync(from, root, { recursive: true, verbatimSymlinks: true });
  else for (const [path, content] of Object.entries(from)) site.write(path, content);
  return site;
}

/** All Diagnostics and notes as the terminal shows them to someone who stands in the site's folder. */
export function printed(result: BuildResult): string {
  return [...result.diagnostics, ...result.sinceLast, ...result.notes]
    .map((diagnostic) => formatDiagnostic(diagnostic, { relative: (path) => path, colour: false }))
    .join("\n");
}
