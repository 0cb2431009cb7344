// What an article's path says of it: its id, its section, its date and its name.

import type { Config } from "../config/config.js";
import { slugify } from "../text/slug.js";
import type { ParseConfig, ParseContext } from "./context.js";

/** What lies in the path of an article or a standing page. */
export interface ArticlePlace {
  /** Path below its root folder, without its ending; an article that is a folder has the folder's. */
  readonly id: string;
  /** The file's or folder's name without a date. */
  readonly name: string;
  /** A date that the name begins with, `2026-01-20`, possible or not. */
  readonly date: string | null;
  /** Folders between the root folder and the article, outermost first. */
  readonly folders: readonly string[];
}

/** Reads `path`, which lies below the root folder of its kind. */
export function placeOfArticle(
  path: string,
  kind: "article" | "page",
  folders: Config["folders"],
): ArticlePlace {
  const below = belowRoot(path, kind === "page" ? folders.pages : folders.articles).replace(/\.[^./]*$/, "");
  const parts = below.split("/");
  // `world/budget/index.md`: the folder is the article.
  if (parts.length > 1 && parts.at(-1)?.toLowerCase() === "index") parts.pop();
  const last = parts.at(-1) ?? "";
  const dated = /^(\d{4}-\d{2}-\d{2})(?:-(.+))?$/s.exec(last);
  return {
    id: parts.join("/"),
    name: dated?.[2] ?? last,
    date: dated?.[1] ?? null,
    folders: parts.slice(0, -1),
  };
}

/** A path below the folder of articles or pages; the path itself where it lies elsewhere. */
export function belowRoot(path: string, root: string): string {
  const prefix = /^\.\/|\/$/.test(root) ? `${root.replace(/^\.\/|\/+$/g, "")}/` : `${root}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

/** Paths of the folders that hold an article, below the folder of articles, innermost first, with `""` for that one. */
export function foldersAbove(folders: readonly string[]): string[] {
  return [...folders.map((_, index) => folders.slice(0, index + 1).join("/")).reverse(), ""];
}

/**
 * The section that the folders give: the first that is not of digits alone, or one below it that has an `_index.md` or
 * is named in the settings; the others just order files. Null where there is none.
 */
export function sectionOfFolders(folders: readonly string[], context: ParseContext): string | null {
  let section: string | null = null;
  for (const [index, name] of folders.entries()) {
    if (/^\d+$/.test(name)) continue;
    const path = folders.slice(0, index + 1).join("/");
    if (section === null || Object.hasOwn(context.folders, path) || isNamed(name, context.config))
      section = name;
  }
  return section;
}

function isNamed(folder: string, config: ParseConfig): boolean {
  const slug = slugify(folder);
  return config.sections.some((section) => section.slug === slug);
}

/** A file's name as a headline: `budget_passes-at-last` becomes `Budget passes at last`. */
export function readableName(name: string): string {
  const words = name.replace(/[-_\s]+/g, " ").trim();
  const [first = ""] = words;
  return first.toUpperCase() + words.slice(first.length);
}
