// The site's templates over the package's, file by file; the words of the interface; the theme's assets.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { hashOf, hashOfPieces } from "../hash.js";
import type { Words } from "../text/words.js";
import { findFiles } from "./find-files.js";
import { type FoundFile, whyUnreadable } from "./look.js";
import { readText } from "./read-sources.js";
import { readWords, type WordsFile } from "./read-words.js";
import { strayTemplate } from "./stray-templates.js";

/** A file of templates/ as text. */
interface TemplateText {
  /** Path below templates/ without its ending: `article`, `partials/card`. */
  readonly name: string;
  /** For messages: relative to the site's folder, or `broadsheet/templates/…` for one of the package. */
  readonly path: string;
  readonly text: string;
  readonly origin: "site" | "package";
  /** The site's, in the place of one of the package. */
  readonly replaces?: true;
}

/** A file that pages link to as `{{asset "style.css"}}`. */
interface ThemeAsset {
  /** Path below assets/: `style.css`, `fonts/serif.woff2`. */
  readonly name: string;
  /** Relative to the site's folder, or to the package's templates/assets/ for `package`. */
  readonly file: string;
  readonly origin: "site" | "package";
  /** The site's, in the place of one of the package. */
  readonly replaces?: true;
  /** SHA-256 of the bytes, base64url. */
  readonly hash: string;
  /** Of a style sheet, which may be a part of a greater one. */
  readonly text?: string;
}

export interface ReadTemplates {
  /** By name; the site's where both have it. */
  readonly templates: readonly TemplateText[];
  readonly words: Words;
  /** The language of `words`: the site's, or `en` where neither the site nor the package has its words. */
  readonly wordsLanguage: string;
  readonly assets: readonly ThemeAsset[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads templates. `folder` is the site's templates folder relative to its root, `own` the package's, absolute.
 * Codes: `words-invalid`, `words-missing` and `template-unread` (warnings), and those of reading files.
 */
export function readTemplates(
  disk: Disk,
  root: string,
  folder: string,
  own: string,
  language: string,
): ReadTemplates {
  const { files, diagnostics } = filesOf(disk, root, folder, own);
  const templates = new Map<string, TemplateText>();
  const assets = new Map<string, ThemeAsset>();
  const locales = new Map<string, WordsFile[]>();
  const addAsset = (base: string, file: FoundFile, found: Omit<ThemeAsset, "hash">): void => {
    const { path } = file;
    const asset = { ...found, ...replacing(assets.get(found.name), found.origin) };
    if (/\.css$/i.test(path)) {
      const read = readText(disk, base, file);
      if ("diagnostic" in read) diagnostics.push(read.diagnostic);
      else assets.set(asset.name, { ...asset, hash: hashOf(read.bytes), text: read.text });
      return;
    }
    try {
      assets.set(asset.name, { ...asset, hash: hashOfPieces(disk.chunks(join(base, path))) });
    } catch (error) {
      diagnostics.push(whyUnreadable(path, error));
    }
  };
  for (const found of files) {
    const { base, file, origin, below } = found;
    if (below.startsWith("assets/")) {
      const name = below.slice("assets/".length);
      addAsset(base, file, { name, file: origin === "package" ? name : file.path, origin });
      continue;
    }
    if (isTemplate(found)) {
      const read = addTemplate(disk, found, templates);
      if (read !== null) diagnostics.push(read);
      continue;
    }
    if (!/^locales\/[^/]+\.json$/.test(below)) {
      const stray = origin === "site" ? strayTemplate(file.path, below, folder) : null;
      if (stray !== null) diagnostics.push(stray);
      continue;
    }
    const read = readText(disk, base, file);
    if ("diagnostic" in read) {
      diagnostics.push(read.diagnostic);
      continue;
    }
    const tag = nameOf(found).slice("locales/".length).toLowerCase();
    locales.set(tag, [...(locales.get(tag) ?? []), { path: found.path, text: read.text }]);
  }
  for (const file of findFiles(disk, root, "assets").files) {
    const { path } = file;
    addAsset(root, file, { name: path.slice("assets/".length), file: path, origin: "site" });
  }
  const sorted = <T extends { readonly name: string }>(things: Iterable<T>): T[] =>
    [...things].sort((a, b) => (a.name < b.name ? -1 : 1));
  const words = readWords(locales, language);
  return {
    templates: sorted(templates.values()),
    assets: sorted(assets.values()),
    words: words.words,
    wordsLanguage: words.wordsLanguage,
    diagnostics: [...diagnostics, ...words.diagnostics],
  };
}

/** The templates alone, of a site whose assets and words are known: those that can be read. */
export function readTemplateTexts(
  disk: Disk,
  root: string,
  folder: string,
  own: string,
): ReadTemplates["templates"] {
  const templates = new Map<string, TemplateText>();
  for (const found of filesOf(disk, root, folder, own).files)
    if (isTemplate(found)) addTemplate(disk, found, templates);
  return [...templates.values()];
}

/** A file below the package's templates, or the site's. */
interface FoundTemplate {
  /** The folder that the path of `file` is relative to. */
  readonly base: string;
  readonly file: FoundFile;
  readonly origin: "site" | "package";
  /** Path below templates/. */
  readonly below: string;
  /** For messages, as `TemplateText` has it. */
  readonly path: string;
}

/** All files of the package's templates, then those of the site's. */
function filesOf(
  disk: Disk,
  root: string,
  folder: string,
  own: string,
): { readonly files: readonly FoundTemplate[]; readonly diagnostics: Diagnostic[] } {
  // Broadsheet's own repository is a site, whose templates are the package's.
  const same =
    disk.kindOf(join(root, folder)) === "folder" && disk.realPath(join(root, folder)) === disk.realPath(own);
  const layers = [
    { base: own, start: ".", prefix: same ? folder : "broadsheet/templates", origin: "package" as const },
    ...(same ? [] : [{ base: root, start: folder, prefix: folder, origin: "site" as const }]),
  ];
  const found = layers.map((layer) => ({ ...layer, ...findFiles(disk, layer.base, layer.start) }));
  return {
    files: found.flatMap(({ base, start, prefix, origin, files }) =>
      files.map((file) => {
        const below = file.path.slice(start.length + 1);
        return { base, file, origin, below, path: `${prefix}/${below}` };
      }),
    ),
    diagnostics: found.flatMap((layer) => layer.diagnostics),
  };
}

const isTemplate = ({ below }: FoundTemplate): boolean =>
  below.endsWith(".hbs") && !below.startsWith("assets/");

const nameOf = ({ below }: FoundTemplate): string => below.replace(/\.[^.]*$/, "");

/** Adds the text of a template, over another of its name; what is wrong where it cannot be read. */
function addTemplate(
  disk: Disk,
  found: FoundTemplate,
  templates: Map<string, TemplateText>,
): Diagnostic | null {
  const read = readText(disk, found.base, found.file);
  if ("diagnostic" in read) return read.diagnostic;
  const { path, origin } = found;
  const name = nameOf(found);
  templates.set(name, { name, path, text: read.text, origin, ...replacing(templates.get(name), origin) });
  return null;
}

/** What a file notes of the one in whose place it comes. */
function replacing(
  before: { readonly origin: string; readonly replaces?: true } | undefined,
  origin: "site" | "package",
): { readonly replaces?: true } {
  const isOurs = before?.origin === "package" || before?.replaces === true;
  return origin === "site" && isOurs ? { replaces: true } : {};
}
