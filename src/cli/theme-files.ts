// The files of the default theme that a site can have its own copy of, by the names that people give them.

import { basename, join } from "node:path/posix";
import { nodeDisk } from "../disk/node-disk.js";
import { packageTemplates } from "../pipeline/package-templates.js";
import { findFiles } from "../read/find-files.js";
import { nearest } from "../text/nearest.js";
import type { Complaint } from "./surroundings.js";
import { visible } from "./visible.js";

/** Paths below the package's `templates/`, sorted: pages, then partials, words, and what browsers load. */
export function themeFiles(): readonly string[] {
  const found = findFiles(nodeDisk, packageTemplates, ".").files.map(({ path }) => path.replace(/^\.\//, ""));
  // What else lies there is the program's own, such as the letters of social cards.
  const kinds = [/^[^/]+\.hbs$/, /^partials\/.*\.hbs$/, /^locales\//, /^assets\//];
  return kinds.flatMap((kind) => found.filter((path) => kind.test(path)));
}

/** A theme file's name: `article`, `partials/card`, `locales/de`; with its ending for what browsers load, `css/card.css`. */
export function themeName(path: string): string {
  return belowAssets(path) ?? withoutEnding(path);
}

/** Its path below `assets/`; null for a file of another kind. */
export function belowAssets(path: string): string | null {
  return path.startsWith("assets/") ? path.slice("assets/".length) : null;
}

/** The file that a person means; they may leave out folders and ending where that leaves one file. */
export function chooseThemeFile(
  given: string,
  paths: readonly string[],
): { readonly path: string } | { readonly complaint: Complaint } {
  const name = given.replaceAll("\\", "/").replace(/^(?:\.\/)?(?:templates\/)?/, "");
  for (const namesOf of ways) {
    const met = paths.filter((path) => namesOf(path).includes(name));
    const [path] = met;
    if (path === undefined) continue;
    if (met.length === 1) return { path };
    const message = `"${visible(given)}" may be ${met.map(themeName).join(" or ")}.`;
    return { complaint: { message, fix: "Name one of them in full." } };
  }
  const known = paths.flatMap((path) => ways.flatMap((namesOf) => namesOf(path)));
  const near = nearest(name, known);
  const message = `The theme has no file "${visible(given)}".`;
  const fix = near === null ? `"broadsheet eject --list" names all of them.` : `Did you mean ${near}?`;
  return { complaint: { message, fix } };
}

/** From the fullest name to the shortest. A template comes before the style sheet of its name, which keeps its ending. */
const ways: readonly ((path: string) => readonly string[])[] = [
  (path) => [path],
  (path) => [themeName(path)],
  // As templates call it: `directives/note`.
  (path) => [withoutEnding(path).replace(/^partials\/(?=.*\/)/, "")],
  (path) => [basename(themeName(path)), basename(path)],
  (path) => [withoutEnding(themeName(path)), withoutEnding(basename(path))],
];

const withoutEnding = (path: string): string => path.replace(/\.[^./]*$/, "");

/** What a theme file is for, in a sentence: the first of the comment that it begins with. */
export function purposeOf(path: string): string {
  const [, language] = /^locales\/([^/]+)\.json$/.exec(path) ?? [];
  if (language !== undefined) return `The words of the interface in ${languages.of(language) ?? language}.`;
  const [, ending = ""] = /\.(woff2|txt|svg)$/.exec(path) ?? [];
  const said = withoutComment[ending];
  if (said !== undefined) return said;
  const text = new TextDecoder().decode(nodeDisk.read(join(packageTemplates, path)));
  const [, inTemplate, inStyles, inScript] =
    /^\s*(?:\{\{!--(.*?)--\}\}|\/\*(.*?)\*\/|\/\/(.*?)\n)/s.exec(text) ?? [];
  const comment = (inTemplate ?? inStyles ?? inScript ?? "").replace(/\s+/g, " ").trim();
  const purpose = comment.replace(/^Made by \S+ /, "");
  return /^.*?\.(?=\s|$)/.exec(purpose)?.[0] ?? purpose;
}

const withoutComment: { readonly [ending: string]: string } = {
  woff2: "A font, of some of the characters.",
  txt: "Belongs to the fonts' licence.",
  svg: "The icon of the site.",
};

const languages = new Intl.DisplayNames("en", { type: "language" });
