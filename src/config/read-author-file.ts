// One file of authors/: `<id>.yaml`, or `<id>.md` with the biography as its text.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeAt, wholeFile } from "../diagnostics/place.js";
import { slugify } from "../text/slug.js";
import { isMapping } from "./as-text.js";
import { createChecker } from "./checker.js";
import type { AuthorSetting } from "./config.js";
import { readable } from "./entries.js";
import { readAuthor } from "./read-lists.js";
import { createPlaceNotes, type SettingPlaces } from "./setting-places.js";
import { readYaml } from "./yaml.js";

export interface AuthorFile {
  /** Relative to the site's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads an author; one with mistakes is given as far as it can be read, so that bylines still find it.
 * Code: `author-invalid`, and those of settings.
 */
export function readAuthorFile({ path, text }: AuthorFile): {
  readonly author: AuthorSetting | null;
  /** Where its fields stand: `authors.ana.picture`. */
  readonly places?: SettingPlaces;
  readonly diagnostics: readonly Diagnostic[];
} {
  const key = (path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "");
  const known = authorNamed(key, path);
  const tell = (offset: number, length: number, message: string, fix: string | null): Diagnostic => ({
    code: "author-invalid",
    severity: "error",
    message,
    place: placeAt(path, text, offset, length),
    fix,
  });
  const parts = /\.ya?ml$/i.test(path) ? { yaml: text, offset: 0, biography: "" } : splitMarkdown(text);
  if (parts === null) {
    const message = "The front matter of this author is not closed, or not in YAML.";
    const fix = "Write `---` in a line of its own above the fields and below them.";
    return { author: known, diagnostics: [tell(0, 3, message, fix)] };
  }
  const { yaml, offset, biography } = parts;
  const values = readYaml(yaml);
  if ("problems" in values) {
    const diagnostics = values.problems.map((problem) =>
      tell(offset + problem.offset, problem.length, problem.message, problem.fix),
    );
    return { author: known, diagnostics };
  }
  if (values.value !== null && !isMapping(values.value)) {
    const message = "An author's file must be a mapping of fields.";
    const fix = "Write one `field: value` a line, for example `name: Ana Díaz`.";
    return { author: known, diagnostics: [tell(offset, 0, message, fix)] };
  }
  const checker = createChecker(path, text, values, offset);
  const read = readAuthor(key, checker.root, checker, path);
  const author = read?.setting ?? null;
  const notes = createPlaceNotes(checker);
  if (read !== null) notes.note(`authors.${read.setting.id}`, checker.root, read.fields);
  const whole =
    author === null || author.biography !== null || biography === "" ? author : { ...author, biography };
  return { author: whole, places: notes.places, diagnostics: checker.diagnostics };
}

/** The file's author where two have one id. Code: `author-invalid`. */
export function sameAuthor(path: string, id: string, other: Diagnostic["place"]): Diagnostic {
  return {
    code: "author-invalid",
    severity: "error",
    message: `This file describes the author "${id}", who is described elsewhere too.`,
    place: wholeFile(path),
    other,
    fix: "Keep one of the two.",
  };
}

function authorNamed(key: string, path: string): AuthorSetting | null {
  const id = slugify(key);
  if (id === "") return null;
  const unknown = { role: null, biography: null, picture: null, links: [], fediverse: null };
  return { id, name: readable(key), ...unknown, path };
}

/** YAML between fences, and the text below; a file without fences is text alone. Null for fences that are not closed. */
function splitMarkdown(text: string): { yaml: string; offset: number; biography: string } | null {
  if (!/^(---|\+\+\+)/.test(text)) return { yaml: "", offset: 0, biography: text.trim() };
  const opening = /^---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(opening));
  if (opening === 0 || closing === null) return null;
  const end = opening + closing.index;
  return {
    yaml: text.slice(opening, end),
    offset: opening,
    biography: text.slice(end + closing[0].length).trim(),
  };
}
