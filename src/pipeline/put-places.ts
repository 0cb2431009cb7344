// Where a built site goes, and what it must not be put upon.

import { join, relative, resolve } from "node:path";
import type { Config } from "../config/config.js";
import type { PutOptions } from "../write/put-site.js";

/** The output folder, absolute: what was asked for, else that of the settings. */
export const outputFolder = (root: string, asked: string | undefined, config: Config | null): string =>
  asked ?? resolve(root, config?.folders.output ?? "dist");

/** The places for putting a site into an output folder. */
export function putPlaces(root: string, out: string, { folders }: Config): Omit<PutOptions, "accept"> {
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
    sources: [...new Set(sources)].map((folder) => join(root, folder)),
  };
}
