// Sections, authors and sources: what site.yaml declares.

import type { z } from "zod";
import { slugify } from "../text/slug.js";
import { isEmpty, isMapping } from "./as-text.js";
import type { Checker, Fields, Found } from "./checker.js";
import type { AuthorSetting, SectionSetting, SourceSetting } from "./config.js";
import { type Entry, entriesOf, readable, unique } from "./entries.js";
import { readLinks } from "./read-links.js";
import { noteSchemes, readColours } from "./read-theme.js";
import { authorSchema, linkSchema, sectionSchema, sourceSchema } from "./schema.js";
import type { PlaceNotes } from "./setting-places.js";

/** Sections in their order: by `order` where it is given, then as they are written. */
export function readSections(
  found: Found | undefined,
  checker: Checker,
  notes: PlaceNotes,
): readonly SectionSetting[] {
  const plain = sectionSchema.omit({ colour: true });
  const sections = entries(found, "sections", plain, "title", checker, ["colour"]).flatMap(
    ({ entry, fields, value }) => {
      const { title, description = null, template = null, order = Infinity } = value;
      const { light: colour, dark: colourDark } = readColours(fields.get("colour"), checker);
      const slug = firstSlug(value.slug, entry.key, title);
      if (slug === "") return nameless("A section", "title: World", entry, checker);
      const called = title ?? readable(entry.key ?? value.slug ?? slug);
      const section: SectionSetting = { slug, title: called, description, colour, colourDark, template };
      return [{ setting: section, order, found: entry.found, fields }];
    },
  );
  const kept = unique(sections, ({ setting }) => setting.slug, "sections", checker);
  for (const { setting, found: at, fields } of kept) {
    notes.note(`sections.${setting.slug}`, at, fields);
    noteSchemes(`sections.${setting.slug}.colour`, fields.get("colour"), notes);
  }
  // Equal as infinities are, those without an order stay as they are.
  return [...kept]
    .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order))
    .map(({ setting }) => setting);
}

export interface ReadAuthor {
  readonly setting: AuthorSetting;
  readonly found: Found;
}

export function readAuthors(
  found: Found | undefined,
  checker: Checker,
  notes: PlaceNotes,
): readonly ReadAuthor[] {
  const authors = entries(found, "authors", authorSchema, "name", checker, ["links"]).flatMap((entry) =>
    authorOf(entry, null, checker),
  );
  const kept = unique(authors, ({ setting }) => setting.id, "authors", checker);
  for (const { setting, found: at, fields } of kept) notes.note(`authors.${setting.id}`, at, fields);
  return kept;
}

/** The author of a file of its own, whose name without its ending is `key`. */
export function readAuthor(
  key: string,
  found: Found,
  checker: Checker,
  path: string,
): (ReadAuthor & { readonly fields: Fields }) | null {
  const fields = checker.fields(found, [...Object.keys(authorSchema.shape), "links"]);
  const value = checker.checkAll(authorSchema, fields);
  return authorOf({ entry: { key, found }, fields, value }, path, checker)[0] ?? null;
}

function authorOf(
  { entry, fields, value }: EntryRead<typeof authorSchema>,
  path: string | null,
  checker: Checker,
): readonly (ReadAuthor & { readonly fields: Fields })[] {
  const { name, role = null, biography = null, picture = null, fediverse = null } = value;
  const id = firstSlug(value.id, entry.key, name);
  if (id === "") return nameless("An author", "name: Ana Díaz", entry, checker);
  const links = readLinks(fields.get("links"), "links", linkSchema, checker).map((link) => ({
    name: link.name,
    url: /^[^\s@/:]+@/.test(link.url) ? `mailto:${link.url}` : link.url,
  }));
  const called = name ?? readable(entry.key ?? id);
  const setting = { id, name: called, role, biography, picture, links, fediverse, path };
  return [{ setting, found: entry.found, fields }];
}

export function readSources(
  found: Found | undefined,
  checker: Checker,
  notes: PlaceNotes,
): readonly SourceSetting[] {
  const sources = entries(found, "sources", sourceSchema, "name", checker).flatMap(
    ({ entry, fields, value }) => {
      const { url = null, logo = null, kind = null } = value;
      const name = value.name ?? readable(entry.key ?? value.slug ?? "");
      const slug = firstSlug(value.slug, entry.key, name);
      if (slug === "") return nameless("A source", "name: Reuters", entry, checker);
      return [{ setting: { slug, name, url, logo, kind }, found: entry.found, fields }];
    },
  );
  const kept = unique(sources, ({ setting }) => setting.slug, "sources", checker);
  for (const { setting, found: at, fields } of kept) notes.note(`sources.${setting.slug}`, at, fields);
  return kept.map(({ setting }) => setting);
}

/** The slug of the first name that has one, or an empty text. */
function firstSlug(...names: readonly (string | null | undefined)[]): string {
  return names.map((name) => slugify(name ?? "")).find((slug) => slug !== "") ?? "";
}

interface EntryRead<Schema extends z.ZodObject> {
  readonly entry: Entry;
  readonly fields: Fields;
  readonly value: Partial<z.output<Schema>>;
}

/** Entries with their fields read; a plain text is an entry's name. */
function entries<Shape extends z.ZodRawShape>(
  found: Found | undefined,
  name: string,
  schema: z.ZodObject<Shape>,
  nameField: string,
  checker: Checker,
  more: readonly string[] = [],
): readonly EntryRead<z.ZodObject<Shape>>[] {
  const known = [...Object.keys(schema.shape), ...more];
  return entriesOf(found, name, known, checker).flatMap((entry) => {
    const { found: at } = entry;
    const isList = Array.isArray(at.value) && !isEmpty(at.value);
    if (isList) {
      const fix = `Write its name, or \`${nameField}:\` with more fields below it.`;
      checker.wrong(at, `\`${name}\` must be a text or a mapping, not a list.`, fix);
      if (entry.key === null) return [];
    }
    const isName = !isList && !isMapping(at.value) && !isEmpty(at.value);
    const fields: Fields = isName ? new Map([[nameField, at]]) : checker.fields(at, known);
    return [{ entry, fields, value: checker.checkAll(schema, fields) }];
  });
}

function nameless(what: string, example: string, entry: Entry, checker: Checker): [] {
  checker.wrong(
    entry.found,
    `${what} needs a name, with a letter or a digit in it.`,
    `Give one, for example \`${example}\`.`,
  );
  return [];
}
