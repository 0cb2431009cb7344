// Everything that the site is made of, as it lies on disk.

import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { findFiles } from "./find-files.js";
import type { FoundFile } from "./look.js";
import type { Which } from "./names.js";
import { readData } from "./read-data.js";
import { readText } from "./read-sources.js";
import type { Asset, FoundSource } from "./source.js";
import { unreadKind } from "./unread.js";

export interface ReadSite {
  /** Articles, sections and pages, by path; each is read when it is parsed. */
  readonly sources: readonly FoundSource[];
  /** By path. */
  readonly assets: readonly Asset[];
  readonly data: { readonly [name: string]: unknown };
  /**
   * What lies below the folders of articles and pages and could not be taken, by path: files with impossible names,
   * links that lead out, whole folders. A build that keeps going goes on without them.
   */
  readonly failed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const isMarkdown = (path: string): boolean => /\.(md|markdown)$/i.test(path);
const isIndex = (path: string): boolean => /(^|\/)index\.(md|markdown)$/i.test(path);
const isSection = (path: string): boolean => /(^|\/)_index\.(md|markdown)$/i.test(path);
const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : 1;

/** Finds what the site in an absolute folder is made of, and reads its data. Codes: those of finding and reading files, `data-invalid`, `file-unread`. */
export async function readSite(disk: Disk, root: string, config: Config): Promise<ReadSite> {
  const { folders } = config;
  const texts = [
    findTexts(disk, root, folders.articles, "article"),
    findTexts(disk, root, folders.pages, "page"),
  ];
  const files = [
    findAssets(disk, root, folders.public, "public", "all"),
    findAssets(disk, root, "assets", "site"),
  ];
  const data = await readDataFolder(disk, root);
  return {
    sources: texts.flatMap(({ sources }) => sources).sort(byPath),
    assets: [...texts, ...files].flatMap(({ assets }) => assets).sort(byPath),
    data: data.data,
    failed: [
      ...new Set(texts.flatMap(({ diagnostics }) => diagnostics.map(({ place }) => place.path))),
    ].sort(),
    diagnostics: [...texts, ...files, data].flatMap(({ diagnostics }) => diagnostics),
  };
}

interface Part {
  readonly assets: readonly Asset[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder of articles or of pages: its texts, and the files beside them. */
function findTexts(
  disk: Disk,
  root: string,
  folder: string,
  kind: "article" | "page",
): Part & { readonly sources: readonly FoundSource[] } {
  const { files, diagnostics } = findFiles(disk, root, folder);
  const inBundle = bundleFinder(files, folder);
  const sources: FoundSource[] = [];
  const assets: Asset[] = [];
  for (const file of files) {
    if (!isMarkdown(file.path)) assets.push({ kind: inBundle(file.path) ? "bundle" : "loose", ...file });
    else sources.push({ kind: kind === "article" && isSection(file.path) ? "section" : kind, ...file });
  }
  return { sources, assets, diagnostics };
}

function findAssets(disk: Disk, root: string, folder: string, kind: Asset["kind"], which?: Which): Part {
  const { files, diagnostics } = findFiles(disk, root, folder, which);
  return { assets: files.map((file) => ({ kind, ...file })), diagnostics };
}

async function readDataFolder(disk: Disk, root: string) {
  const found = findFiles(disk, root, "data");
  const read = found.files
    .filter(({ path }) => /^data\/[^/]+\.(ya?ml|json|csv)$/i.test(path))
    .map(({ path, size }) => ({ path, ...readText(disk, root, { path, size }) }));
  const { data, diagnostics } = await readData(read.flatMap((file) => ("text" in file ? [file] : [])));
  const others = found.files
    .filter(({ path }) =>
      /\.(?:toml|json5|jsonc|jsonl|xml|tsv|xlsx?|ods|numbers)$|\/.*\/.*\.(?:ya?ml|json|csv)$/i.test(path),
    )
    .map(({ path }) => unreadKind(path, ".yaml, .json and .csv that lie in data/ itself"));
  const unread = read.flatMap((file) => ("diagnostic" in file ? [file.diagnostic] : []));
  return { data, diagnostics: [...found.diagnostics, ...unread, ...others, ...diagnostics] };
}

/** Whether a path lies in the folder of an article, by walking up; `folder` itself is none. */
function bundleFinder(files: readonly FoundFile[], folder: string): (path: string) => boolean {
  const known = new Set(
    files.filter(({ path }) => isIndex(path)).map(({ path }) => path.slice(0, path.lastIndexOf("/"))),
  );
  known.delete(folder);
  return (path) => {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      if (known.has(path.slice(0, at))) return true;
    }
    return false;
  };
}
