// Where a built site goes, and what it must not be put upon.

import { join, relative, resolve } from "node:path";
import type { Config } from "../config/config.js";
import type { PutOptions } from "../write/put-site.js";

/** Which output of a site, and where it is asked to go. */
interface Asked {
  readonly root: string;
  readonly out?: string | undefined;
  readonly edition?: "gated" | undefined;
}

/** The output folder, absolute: what was asked for, else that of the settings. */
export function outputFolder(asked: Asked, config: Config | null): string {
  const { root, out, edition } = asked;
  if (edition === "gated") return resolve(root, config?.access.output ?? "gated");
  return out ?? resolve(root, config?.folders.output ?? "dist");
}

/** The folders of all outputs of a site, absolute. */
export function outputFolders(asked: Asked, config: Config): readonly string[] {
  const { root, out } = asked;
  const { output } = config.access;
  return [outputFolder({ root, out }, config), ...(output === null ? [] : [resolve(root, output)])];
}

/** The places for putting a site into an output folder. */
export function putPlaces(asked: Asked, config: Config): Omit<PutOptions, "accept"> {
  const { root } = asked;
  const { folders } = config;
  const out = outputFolder(asked, config);
  const sources = [
    folders.articles,
    folders.pages,
    folders.templates,
    folders.public,
    "assets",
    "data",
    "authors",
  ];
  return {
    out,
    shown: relative(root, out).replaceAll("\\", "/"),
    root,
    sources: [
      ...[...new Set(sources)].map((folder) => join(root, folder)),
      ...outputFolders(asked, config).filter((folder) => folder !== out),
    ],
  };
}
