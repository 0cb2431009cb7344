// Writes the starter site into a folder, or nothing at all.

import { dirname, join, resolve } from "node:path";
import { nodeDisk } from "../disk/node-disk.js";
import { shownPath } from "./shown-path.js";
import { starterArticles } from "./starter/articles.js";
import { starterFiles } from "./starter/files.js";
import type { Complaint } from "./surroundings.js";

/** The new site's folder and its files, absolute, and what else there is to say; or why it was not begun. */
export function beginSite(
  workingFolder: string,
  dir: string,
):
  | { readonly root: string; readonly files: readonly string[]; readonly notes: readonly string[] }
  | { readonly complaint: Complaint } {
  const root = resolve(workingFolder, dir);
  const shown = shownPath(workingFolder, root);
  const kind = nodeDisk.state(root)?.kind ?? null;
  if (kind !== null && kind !== "folder") {
    return {
      complaint: { message: `${shown} is a file.`, fix: "Name a folder, or one that does not exist yet." },
    };
  }
  const files: { readonly [path: string]: string } = { ...starterFiles, ...starterArticles };
  const claimed = ["site.yaml", "site.yml", "articles", "pages"].filter(
    (name) => nodeDisk.kindOf(join(root, name)) !== null,
  );
  if (claimed.length > 0) {
    const here = shown === "." ? "this folder" : shown;
    return {
      complaint: {
        message: `There is already ${inWords(claimed)} in ${here}, and init overwrites nothing.`,
        fix: `Run "broadsheet init" in another folder, or "broadsheet serve" to see the site that is here.`,
      },
    };
  }
  const notes: string[] = [];
  const written: string[] = [];
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    if (kept[path] !== undefined && nodeDisk.kindOf(file) !== null) {
      notes.push(kept[path]);
      continue;
    }
    nodeDisk.makeFolder(dirname(file));
    nodeDisk.writeNew(file, content);
    written.push(file);
  }
  return { root, files: written, notes };
}

/** Files that a folder may have already, and what is to be done with them. */
const kept: { readonly [path: string]: string } = {
  ".gitignore": "Your .gitignore is kept; add the lines dist/ and .broadsheet/ to it.",
  ".gitattributes": "Your .gitattributes is kept; add the line `urls.txt merge=union` to it.",
  "urls.txt": "Your urls.txt is kept.",
};

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
