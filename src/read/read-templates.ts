// The site's templates over the package's, file by file; the words of the interface; the theme's assets.

import { join } from "node:path";
import { isMapping } from "../config/checker.js";
import { readYaml } from "../config/yaml.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeAt, wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import type { Words } from "../text/words.js";
import { findFiles } from "./find-files.js";
import { readSource } from "./read-sources.js";

/** A file of templates/ as text. */
interface TemplateText {
  /** Path below templates/ without its ending: `article`, `partials/card`. */
  readonly name: string;
  /** For messages: relative to the site's folder, or `broadsheet/templates/…` for one of the package. */
  readonly path: string;
  readonly text: string;
  readonly origin: "site" | "package";
}

/** A file that pages link to as `{{asset "style.css"}}`. */
interface ThemeAsset {
  /** Path below assets/: `style.css`, `fonts/serif.woff2`. */
  readonly name: string;
  /** Relative to the site's folder, or to the package's templates/assets/ for `package`. */
  readonly file: string;
  readonly origin: "site" | "package";
  /** SHA-256 of the bytes, base64url. */
  readonly hash: string;
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
 * Codes: `words-invalid`, `words-missing` (a warning), and those of reading files.
 */
export function readTemplates(
  disk: Disk,
  root: string,
  folder: string,
  own: string,
  language: string,
): ReadTemplates {
  const diagnostics: Diagnostic[] = [];
  const templates = new Map<string, TemplateText>();
  const assets = new Map<string, ThemeAsset>();
  const locales = new Map<string, { readonly path: string; readonly text: string }[]>();
  const layers = [
    { base: own, start: ".", prefix: "broadsheet/templates", origin: "package" as const },
    { base: root, start: folder, prefix: folder, origin: "site" as const },
  ];
  for (const { base, start, prefix, origin } of layers) {
    const found = findFiles(disk, base, start);
    diagnostics.push(...found.diagnostics);
    for (const file of found.files) {
      const below = file.path.slice(start.length + 1);
      const read = readSource(disk, base, file, "page");
      if ("diagnostic" in read && !below.startsWith("assets/")) diagnostics.push(read.diagnostic);
      const text = "source" in read ? read.source.text : "";
      if (below.startsWith("assets/")) {
        const name = below.slice("assets/".length);
        const published = origin === "package" ? name : file.path;
        assets.set(name, { name, file: published, origin, hash: hashOf(disk.read(join(base, file.path))) });
      } else if (below.endsWith(".hbs")) {
        const name = below.slice(0, -".hbs".length);
        templates.set(name, { name, path: `${prefix}/${below}`, text, origin });
      } else if (/^locales\/[^/]+\.json$/.test(below)) {
        const tag = below.slice("locales/".length, -".json".length).toLowerCase();
        locales.set(tag, [...(locales.get(tag) ?? []), { path: `${prefix}/${below}`, text }]);
      }
    }
  }
  const siteAssets = findFiles(disk, root, "assets");
  for (const { path } of siteAssets.files) {
    const name = path.slice("assets/".length);
    assets.set(name, { name, file: path, origin: "site", hash: hashOf(disk.read(join(root, path))) });
  }
  const sorted = <T extends { readonly name: string }>(things: Iterable<T>): T[] =>
    [...things].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    templates: sorted(templates.values()),
    assets: sorted(assets.values()),
    ...chooseWords(locales, language, diagnostics),
    diagnostics,
  };
}

/** English below the site's language below the site's own file, key by key. */
function chooseWords(
  locales: ReadonlyMap<string, readonly { readonly path: string; readonly text: string }[]>,
  language: string,
  diagnostics: Diagnostic[],
): { readonly words: Words; readonly wordsLanguage: string } {
  const tags = [language.toLowerCase(), language.split("-")[0]?.toLowerCase() ?? ""];
  const tag = tags.find((candidate) => locales.has(candidate));
  if (tag === undefined) {
    diagnostics.push({
      code: "words-missing",
      severity: "warning",
      message: `There are no words of the interface in "${language}", so they are in English.`,
      place: wholeFile("site.yaml"),
      fix: `Translate the package's templates/locales/en.json into templates/locales/${language}.json.`,
    });
  }
  const words: { [key: string]: Words[string] } = {};
  for (const name of new Set(["en", tag ?? "en"])) {
    for (const file of locales.get(name) ?? []) Object.assign(words, readWords(file, diagnostics));
  }
  return { words, wordsLanguage: tag === undefined ? "en" : language };
}

function readWords(file: { readonly path: string; readonly text: string }, diagnostics: Diagnostic[]): Words {
  const tell = (offset: number, length: number, message: string, fix: string | null): void => {
    const place = placeAt(file.path, file.text, offset, length);
    diagnostics.push({ code: "words-invalid", severity: "error", message, place, fix });
  };
  // JSON is YAML, and this reader knows places.
  const read = readYaml(file.text);
  if ("problems" in read) {
    for (const { offset, length, message, fix } of read.problems) tell(offset, length, message, fix);
    return {};
  }
  if (!isMapping(read.value)) {
    tell(0, 0, "A file of words must be a mapping of keys to texts.", 'Write { "contact": "Contact" }.');
    return {};
  }
  const words: { [key: string]: Words[string] } = {};
  for (const [key, value] of Object.entries(read.value)) {
    if (typeof value === "string") words[key] = value;
    else if (isPlural(value)) words[key] = value;
    else {
      const at = read.spotOf([key], "value") ?? { offset: 0, length: 0 };
      tell(
        at.offset,
        at.length,
        `"${key}" must be a text, or a mapping of plural forms with "other".`,
        "Write it in quotes.",
      );
    }
  }
  return words;
}

function isPlural(value: unknown): value is { readonly [plural: string]: string } {
  return (
    isMapping(value) &&
    typeof value.other === "string" &&
    Object.values(value).every((form) => typeof form === "string")
  );
}
