// Where files that are published as they are go: public/, an article's own folder, loose files that an article names.

import type { Config } from "../config/config.js";
import type { Asset } from "../read/source.js";
import { plainPath } from "./address.js";

/** The address that an article's own files lie below: `/world/budget/`, also for `/world/budget.html`. */
export function folderOf(permalink: string): string {
  return permalink.endsWith("/") ? permalink : `${permalink.replace(/\.html?$/i, "")}/`;
}

/** The part of a path below a folder of the site; null where it lies elsewhere. */
export function below(path: string, folder: string): string | null {
  const prefix = `${folder.replace(/^\.\/|\/+$/g, "")}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}

/** The address of a file of public/, or of a loose file: its path below its root folder. */
export function addressOfFile(asset: Asset, folders: Config["folders"]): string {
  const roots = asset.kind === "public" ? [folders.public] : [folders.articles, folders.pages];
  const found = roots.map((root) => below(asset.path, root)).find((path) => path !== null) ?? asset.path;
  return asset.kind === "public" ? `/${found}` : `/${plainPath(found)}`;
}
