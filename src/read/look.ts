// What an entry of a folder is: a file of the site, a folder to walk into, or a mistake to tell.

import { join, relative, sep } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { codeOf } from "../disk/code-of.js";
import type { Disk, EntryKind } from "../disk/disk.js";
import { isInside } from "../disk/inside.js";
import { isLeftOut, type Which } from "./names.js";

export interface FoundFile {
  /** Relative to the site's folder, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

/** Where a walk goes on. */
export interface Trail {
  /** Real paths of the folders that it came through, the innermost last. */
  readonly folders: readonly string[];
  /** How many of them it came to by a link. */
  readonly links: number;
}

/** Where a walk takes place. */
export interface Ground {
  readonly disk: Disk;
  /** The site's folder, absolute. */
  readonly root: string;
  /** The same without links. */
  readonly realRoot: string;
  readonly which: Which;
}

/** Null for what is passed over in silence. */
type Looked =
  | { readonly file: FoundFile }
  | { readonly trail: Trail }
  | { readonly refused: Diagnostic }
  | null;

/** Folders in folders, and links behind links, that are followed: more is no site, but a mistake or an attack. */
const deepest = { folders: 40, links: 3 };

/** Looks at an entry of the folder at the end of a trail. Throws what the disk throws. */
export function lookAtEntry(ground: Ground, path: string, kind: EntryKind, trail: Trail): Looked {
  const { disk, root } = ground;
  const isLink = kind === "link";
  const state = disk.state(join(root, path));
  if (state === null) return { refused: whyMissing(path, isLink) };
  const real = isLink ? disk.realPath(join(root, path)) : null;
  const stray = real === null ? null : whyStray(ground, path, real);
  if (stray !== null) return { refused: stray };
  if (state.kind === "file") return { file: { path, size: state.size, modified: state.modified } };
  if (state.kind !== "folder")
    return refused("file-unreadable", path, "This is neither a file nor a folder.", "Remove it.");
  const above = trail.folders.at(-1) ?? ground.realRoot;
  const folder = real ?? join(above, path.slice(path.lastIndexOf("/") + 1));
  if (trail.folders.includes(folder)) return null;
  const links = trail.links + (isLink ? 1 : 0);
  if (links > deepest.links) {
    const message = `This link lies behind ${deepest.links} others, and is not followed.`;
    return refused("file-unreadable", path, message, "Put the folder itself here.");
  }
  if (trail.folders.length === deepest.folders) {
    const message = `This folder lies in ${deepest.folders} others, and deeper ones are not read.`;
    return refused("file-unreadable", path, message, "Move it further up.");
  }
  return { trail: { folders: [...trail.folders, folder], links } };
}

/** Looks at the folder in which a walk begins. Throws what the disk throws. */
export function lookAtFolder(ground: Ground, path: string): Looked {
  const whole = join(ground.root, path);
  const kind = ground.disk.kindOf(whole);
  if (kind === null) return null;
  const state = ground.disk.state(whole);
  if (state === null) return { refused: whyMissing(path, kind === "link") };
  const real = ground.disk.realPath(whole);
  const stray = whyStray({ ...ground, which: "all" }, path, real);
  if (stray !== null) return { refused: stray };
  if (state.kind === "folder") return { trail: { folders: [real], links: 0 } };
  return refused("file-unreadable", path, "A folder is read here, and this is none.", "Rename it.");
}

export function refusal(
  code: "name-reserved" | "link-outside-site" | "file-unreadable",
  path: string,
  message: string,
  fix: string,
): Diagnostic {
  return { code, severity: "error", message, place: wholeFile(path), fix };
}

/** The Diagnostic for what the system refused; throws on what is no refusal. */
export function whyUnreadable(path: string, error: unknown): Diagnostic {
  const code = codeOf(error);
  if (code === "") throw error;
  if (code === "ELOOP") {
    const message = "This link leads in a circle, to itself in the end (ELOOP).";
    return refusal("file-unreadable", path, message, "Mend the link or remove it.");
  }
  if (code === "EISDIR")
    return refusal("file-unreadable", path, "A file is read here, and this is a folder.", "Rename it.");
  const isForbidden = code === "EACCES" || code === "EPERM";
  const message = `This cannot be read: ${isForbidden ? "you have not the right to" : "the system refuses it"} (${code}).`;
  const fix = isForbidden
    ? "Give yourself the right to read it, or remove it."
    : "Copy the file anew, or remove it.";
  return refusal("file-unreadable", path, message, fix);
}

const refused = (...parts: Parameters<typeof refusal>): { readonly refused: Diagnostic } => ({
  refused: refusal(...parts),
});

/** For an entry that its folder has, but that cannot be found. */
function whyMissing(path: string, isLink: boolean): Diagnostic {
  const tell = (message: string, fix: string): Diagnostic => refusal("file-unreadable", path, message, fix);
  if (isLink) return tell("This link leads nowhere.", "Mend the link or remove it.");
  // Node puts this character where a name's bytes are no UTF-8.
  if (path.includes("\ufffd")) return tell("The name of this file is not UTF-8.", "Rename the file.");
  return tell("This went away while the site was read.", "Build again.");
}

/** For a link that leads to what is no part of the site; null for a good one. */
function whyStray({ realRoot, which }: Ground, path: string, real: string): Diagnostic | null {
  const names = isInside(realRoot, real) ? relative(realRoot, real).split(sep) : null;
  if (names?.every((name) => !isLeftOut(name, which))) return null;
  const message =
    names === null
      ? "This link leads out of the site's folder."
      : "This link leads to a hidden file, which is no part of the site.";
  return refusal("link-outside-site", path, message, "Copy what it leads to into the site.");
}
