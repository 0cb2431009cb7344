// What lies in a site's folder where nothing looks: the settings and folders of other tools, slips in a folder's name,
// articles beside the folder of articles. Without a word they would be missing from the site.

import { join } from "node:path";
import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { nearest } from "../text/nearest.js";
import { isLeftOut } from "./names.js";

/** Settings of other tools, and names that somebody gave ours. */
const otherSettings =
  /^(?:(?:hugo|config|site|sites|settings)\.(?:ya?ml|toml|json)|_config\.(?:ya?ml|toml)|site\.ya?ml\.txt|\.?eleventy(?:\.config)?\.[cm]?js)$/i;

type Role = "articles" | "templates" | "public";

/** Where other tools have what lies in ours. */
const otherFolders: { readonly [name: string]: Role } = {
  content: "articles",
  posts: "articles",
  _posts: "articles",
  layouts: "templates",
  _layouts: "templates",
  _includes: "templates",
  static: "public",
};

/** Where a name of the site's own choice is not there, that has been told. */
const usual = ["articles", "pages", "templates", "public", "assets", "data", "authors"];

/** Markdown that repositories have in their first folder. */
const ofRepositories =
  /^(?:readme|changelog|changes|contributing|code_of_conduct|security|licen[cs]e|todo|notes)\b/i;

/** Settings files of other tools, where there is no site.yaml. Code: `file-unread`. */
export function unreadSettings(disk: Disk, root: string): readonly Diagnostic[] {
  return namesIn(disk, root, "file")
    .filter((name) => otherSettings.test(name))
    .map((name) => {
      const isOurs = /^sites?\.ya?ml(?:\.txt)?$/i.test(name);
      const message = "Settings are read from site.yaml alone, so nothing reads this file.";
      return unread(name, message, isOurs ? "Rename it to site.yaml." : "Write what it says in site.yaml.");
    });
}

/** Folders and articles beside those that are read. Code: `file-unread`. */
export function unreadFolders(disk: Disk, root: string, { folders }: Config): readonly Diagnostic[] {
  const known = [...new Set([...Object.values(folders), "assets", "data", "authors"])];
  const names = namesIn(disk, root, "folder");
  const strange = names.filter(
    (name) => !known.some((folder) => folder === name || folder.startsWith(`${name}/`)),
  );
  const ofFolders = strange.flatMap((name) => {
    const near = nearest(
      name,
      known.filter((folder) => usual.includes(folder)),
    );
    if (near !== null && Math.abs(near.length - name.length) <= 1)
      return [
        unread(
          name,
          `Nothing reads this folder; ${near}/ is the one that is read.`,
          `Rename it to ${near}/, or move its files there.`,
        ),
      ];
    const role = otherFolders[name];
    if (role === undefined || (role !== "articles" && names.includes(folders[role]))) return [];
    if (!holds(disk, join(root, name), role === "articles" ? /\.(?:md|markdown)$/i : /./, 4)) return [];
    const message = `Nothing reads this folder; ${what[role]} in ${folders[role]}/.`;
    return [
      unread(
        name,
        message,
        `Move its files to ${folders[role]}/, or write \`${role}: ${name}\` in site.yaml.`,
      ),
    ];
  });
  const articles = namesIn(disk, root, "file").filter(
    (name) =>
      /\.(?:md|markdown)$/i.test(name) &&
      !ofRepositories.test(name) &&
      beginsLikeAnArticle(disk, join(root, name)),
  );
  return [
    ...ofFolders,
    ...articles.map((name) =>
      unread(
        name,
        `Nothing reads this file; articles lie in ${folders.articles}/.`,
        `Move it to ${folders.articles}/.`,
      ),
    ),
  ];
}

/** A file of data/ or authors/ of a kind that is not read there, such as a spreadsheet. Code: `file-unread`. */
export function unreadKind(path: string, readable: string): Diagnostic {
  return unread(
    path,
    `Nothing reads a file of this kind here; ${readable} are read.`,
    "Save it as one of these, or move it away.",
  );
}

const what: { readonly [role in Role]: string } = {
  articles: "articles lie",
  templates: "templates lie",
  public: "files that are published as they are lie",
};

const unread = (path: string, message: string, fix: string): Diagnostic => ({
  code: "file-unread",
  severity: "warning",
  message,
  place: wholeFile(path),
  fix,
});

/** Names of what lies in a folder, sorted by code unit. A folder that cannot be listed has been told of, or holds nothing. */
function namesIn(disk: Disk, folder: string, kind: "file" | "folder"): readonly string[] {
  try {
    const entries = disk.list(folder).filter((entry) => entry.kind === kind);
    return entries
      .map(({ name }) => name)
      .filter((name) => !isLeftOut(name, "all"))
      .sort();
  } catch {
    return [];
  }
}

/** Whether such a file lies in a folder, or in one of those in it. */
function holds(disk: Disk, folder: string, name: RegExp, depth: number): boolean {
  if (namesIn(disk, folder, "file").some((file) => name.test(file))) return true;
  return (
    depth > 0 &&
    namesIn(disk, folder, "folder").some((inner) => holds(disk, join(folder, inner), name, depth - 1))
  );
}

function beginsLikeAnArticle(disk: Disk, file: string): boolean {
  try {
    return /^(?:---|\+\+\+)\r?\n/.test(Buffer.from(disk.part(file, 0, 5)).toString());
  } catch {
    return false;
  }
}
