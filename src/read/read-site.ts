// Everything that the site is made of, as it lies on disk.

import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { type FoundFile, findFiles } from "./find-files.js";
import { readData } from "./read-data.js";
import { readSource } from "./read-sources.js";
import type { Asset, Source } from "./source.js";

export interface ReadSite {
  /** Articles, sections and pages, by path. */
  readonly sources: readonly Source[];
  /** By path. */
  readonly assets: readonly Asset[];
  readonly data: { readonly [name: string]: unknown };
  readonly diagnostics: readonly Diagnostic[];
}

const isMarkdown = (path: string): boolean => /\.(md|markdown)$/i.test(path);
const isIndex = (path: string): boolean => /(^|\/)index\.(md|markdown)$/i.test(path);

/** Reads the site in an absolute folder. Codes: those of finding and reading files, `data-invalid`. */
export async function readSite(disk: Disk, root: string, config: Config): Promise<ReadSite> {
  const diagnostics: Diagnostic[] = [];
  const sources: Source[] = [];
  const assets: Asset[] = [];
  const find = (folder: string, which: "usual" | "all" = "usual"): readonly FoundFile[] => {
    const found = findFiles(disk, root, folder, which);
    diagnostics.push(...found.diagnostics);
    return found.files;
  };
  const read = (file: FoundFile, kind: Source["kind"]): Source | null => {
    const result = readSource(disk, root, file, kind);
    if ("source" in result) return result.source;
    diagnostics.push(result.diagnostic);
    return null;
  };
  for (const [folder, kind] of [
    [config.folders.articles, "article"],
    [config.folders.pages, "page"],
  ] as const) {
    const files = find(folder);
    const bundles = files
      .filter(({ path }) => isIndex(path))
      .map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1));
    const bundleOf = bundleFinder(bundles.filter((bundle) => bundle !== `${folder}/`));
    for (const file of files) {
      if (!isMarkdown(file.path)) assets.push({ kind: bundleOf(file.path) ? "bundle" : "loose", ...file });
      else {
        const source = read(
          file,
          kind === "article" && /(^|\/)_index\.(md|markdown)$/i.test(file.path) ? "section" : kind,
        );
        if (source !== null) sources.push(source);
      }
    }
  }
  for (const file of find(config.folders.public, "all")) assets.push({ kind: "public", ...file });
  for (const file of find("assets")) assets.push({ kind: "site", ...file });
  const dataFiles = find("data").filter(({ path }) => /^data\/[^/]+\.(ya?ml|json|csv)$/i.test(path));
  const data = await readData(dataFiles.flatMap((file) => read(file, "page") ?? []));
  diagnostics.push(...data.diagnostics);
  const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
    a.path < b.path ? -1 : 1;
  return { sources: sources.sort(byPath), assets: assets.sort(byPath), data: data.data, diagnostics };
}

/** Whether a path lies in one of these folders (each ends with `/`), by walking up. */
function bundleFinder(folders: readonly string[]): (path: string) => boolean {
  const known = new Set(folders);
  return (path) => {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      if (known.has(path.slice(0, at + 1))) return true;
    }
    return false;
  };
}
