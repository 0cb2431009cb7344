// The files below a folder of the site, sorted, with what cannot be published told.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { isInside } from "../disk/inside.js";
import { codeOf } from "../disk/node-disk.js";

export interface FoundFile {
  /** Relative to the site's folder, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

/** Left out everywhere: hidden files, editors' backups, other tools' folders. */
const leftOut = /^\.|~$|^#.*#$|\.(swp|swo|bak|tmp|orig)$|^(node_modules|Thumbs\.db|desktop\.ini)$/i;

/** Names that Windows reserves or cannot hold; refused everywhere, so that a site builds on every machine. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)|[<>:"|?*\\]|[. ]$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const control = /[\u0000-\u001f\u007f]/;

const deepest = 40;

/**
 * Files below `folder` (relative to the site's `root`), by path in code units; a folder that is not there holds none.
 * Links are followed while they stay inside the site. `all` takes hidden files too (for public/).
 * Codes: `name-reserved`, `link-outside-site`, `file-unreadable`.
 */
export function findFiles(
  disk: Disk,
  root: string,
  folder: string,
  which: "usual" | "all" = "usual",
): { readonly files: readonly FoundFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const files: FoundFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const top = disk.state(join(root, folder));
  if (top === null || top.kind !== "folder") return { files, diagnostics };
  const realRoot = disk.realPath(root);
  const tell = (
    code: "name-reserved" | "link-outside-site" | "file-unreadable",
    path: string,
    message: string,
    fix: string,
  ): void => {
    diagnostics.push({ code, severity: "error", message, place: wholeFile(path), fix });
  };
  const walk = (path: string, trail: readonly string[]): void => {
    for (const entry of listed(path)) {
      const below = `${path}/${entry.name}`;
      if (which === "usual" ? leftOut.test(entry.name) : /^(\.DS_Store|\.git|Thumbs\.db)$/.test(entry.name))
        continue;
      if (reserved.test(entry.name) || control.test(entry.name)) {
        tell(
          "name-reserved",
          below,
          "Windows reserves this name, or a character of it, so that the site could not be built or copied there.",
          "Rename the file.",
        );
        continue;
      }
      visit(below, entry.kind === "link", trail);
    }
  };
  const visit = (path: string, isLink: boolean, trail: readonly string[]): void => {
    try {
      const state = disk.state(join(root, path));
      if (state === null) {
        tell("file-unreadable", path, "This link leads nowhere.", "Mend the link or remove it.");
        return;
      }
      const real = isLink || state.kind === "folder" ? disk.realPath(join(root, path)) : null;
      if (isLink && real !== null && !isInside(realRoot, real)) {
        tell(
          "link-outside-site",
          path,
          "This link leads out of the site's folder.",
          "Copy what it leads to into the site.",
        );
        return;
      }
      if (state.kind === "file") files.push({ path, size: state.size, modified: state.modified });
      else if (state.kind === "folder" && real !== null && !trail.includes(real) && trail.length < deepest)
        walk(path, [...trail, real]);
    } catch (error) {
      tell(
        "file-unreadable",
        path,
        `This cannot be read (${codeOf(error)}).`,
        "Give yourself the right to read it, or remove it.",
      );
    }
  };
  const listed = (path: string) => {
    try {
      return disk.list(join(root, path));
    } catch (error) {
      tell(
        "file-unreadable",
        path,
        `This folder cannot be read (${codeOf(error)}).`,
        "Give yourself the right to read it.",
      );
      return [];
    }
  };
  walk(folder, [disk.realPath(join(root, folder))]);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, diagnostics };
}
