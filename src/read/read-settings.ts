// site.yaml and the files of authors/, to Config.

import { basename, join } from "node:path";
import type { Config } from "../config/config.js";
import { readConfig } from "../config/read-config.js";
import type { SettingPlaces } from "../config/setting-places.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { findFiles } from "./find-files.js";
import { readSource } from "./read-sources.js";

/** Reads the settings of the site in an absolute folder; a site needs no site.yaml. Codes: those of readConfig and of reading. */
export function readSettings(
  disk: Disk,
  root: string,
  baseUrl?: string,
): {
  readonly config: Config | null;
  readonly places: SettingPlaces;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const textOf = (path: string): string | null => {
    const state = disk.state(join(root, path));
    if (state === null) return null;
    const read = readSource(disk, root, { path, size: state.size, modified: state.modified }, "author");
    if ("source" in read) return read.source.text;
    diagnostics.push(read.diagnostic);
    return null;
  };
  const path =
    ["site.yaml", "site.yml"].find((name) => disk.kindOf(join(root, name)) !== null) ?? "site.yaml";
  const text = textOf(path);
  const found = findFiles(disk, root, "authors");
  const authorFiles = found.files.flatMap((file) => {
    const content = /\.(md|markdown|ya?ml)$/i.test(file.path) ? textOf(file.path) : null;
    return content === null ? [] : [{ path: file.path, text: content }];
  });
  const read = readConfig({ text, path, folderName: basename(root), authorFiles, baseUrl });
  const all = [...diagnostics, ...found.diagnostics, ...read.diagnostics];
  return {
    places: read.places,
    config: all.some(({ severity }) => severity === "error") ? null : read.config,
    diagnostics: all,
  };
}
