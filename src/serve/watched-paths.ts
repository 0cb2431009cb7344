// Which files a site is made of, so that the watcher looks at these and at nothing else.

import type { Config } from "../config/config.js";

export type WatchedSettings = Pick<Config, "folders" | "extensions">;

/** What is watched while site.yaml cannot be read. */
export const usualSettings: WatchedSettings = {
  folders: { articles: "articles", pages: "pages", templates: "templates", public: "public", output: "dist" },
  extensions: null,
};

/** Folders in folders: beyond it the reader refuses, and links that lead in a circle would never end. */
const deepest = 40;

/** Folders that have one place in every site. */
const fixedFolders = ["assets", "authors", "data"];

/**
 * Whether a path (relative to the site's folder, with `/`; `` for that folder itself) can decide about the site: its
 * files, and the folders on the way to them. Output, hidden files outside public/ and what editors leave are not.
 */
export function isWatched(path: string, settings: WatchedSettings): boolean {
  if (path === "") return true;
  const { articles, pages, templates, public: publicFolder, output } = settings.folders;
  if (isWithin(path, output) || isLeftover(path) || path.split("/").length > deepest) return false;
  if (isWithin(path, publicFolder)) return true;
  if (path.split("/").some((name) => name.startsWith(".") || name === "node_modules")) return false;
  if (path === "site.yaml" || path === "site.yml") return true;
  const folders = [articles, pages, templates, ...fixedFolders];
  const moduleFolder = settings.extensions?.replace(/^\.\//, "").split("/").slice(0, -1).join("/") ?? null;
  if (moduleFolder !== null && moduleFolder !== "") folders.push(moduleFolder);
  // What a module in the site's own folder imports lies beside it.
  if (moduleFolder === "" && /^[^/]+\.(?:[cm]?[jt]s|json)$/.test(path)) return true;
  return [...folders, publicFolder].some((folder) => isWithin(path, folder) || isWithin(folder, path));
}

function isWithin(path: string, folder: string): boolean {
  return folder === "" || folder === "." || path === folder || path.startsWith(`${folder}/`);
}

/** What editors and file managers write beside the file that is meant. */
function isLeftover(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /~$|^#.*#$|^\.#|\.sw[a-z]$|\.tmp$|^\.DS_Store$|^Thumbs\.db$|^4913$/i.test(name);
}

export function sameSettings(one: WatchedSettings, other: WatchedSettings): boolean {
  const key = ({ folders, extensions }: WatchedSettings): string =>
    JSON.stringify([Object.entries(folders).sort(), extensions]);
  return key(one) === key(other);
}
