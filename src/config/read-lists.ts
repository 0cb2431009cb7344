// Lists of site.yaml that may also be written as mappings: sections, authors, sources, links, navigation.

import { z } from "zod";
import { slugify } from "../text/slug.js";
import { type Checker, type Found, isEmpty, isMapping } from "./checker.js";
import type { AuthorSetting, SectionSetting, SourceSetting } from "./config.js";
import { authorSchema, namedAddress, namedWebAddress, sectionSchema, sourceSchema } from "./schema.js";

type Named = readonly { readonly name: string; readonly url: string }[];

/** Entries of a list, or of a mapping by key. */
function entriesOf(
  found: Found | undefined,
  name: string,
  checker: Checker,
): { key: string | null; found: Found }[] {
  if (found === undefined) return [];
  const { path, value } = found;
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown, index) =>
      isEmpty(entry) ? [] : [{ key: null, found: { path: [...path, index], value: entry } }],
    );
  }
  if (isMapping(value)) {
    return Object.entries(value).map(([key, entry]) => ({
      key,
      found: { path: [...path, key], value: entry },
    }));
  }
  checker.wrong(
    found,
    `\`${name}\` must be a list, or a mapping by name.`,
    "Write one entry a line, each beginning with `- `.",
  );
  return [];
}

/** Fields of an entry as its schema reads them; a plain text is the entry's name. */
function entryFields<Shape extends z.ZodRawShape>(
  entry: { key: string | null; found: Found },
  schema: z.ZodObject<Shape>,
  nameField: string,
  name: string,
  checker: Checker,
  more: readonly string[] = [],
): { fields: ReadonlyMap<string, Found>; value: z.output<z.ZodObject<Shape>> } | null {
  const { found } = entry;
  if (!isMapping(found.value) && !isEmpty(found.value)) {
    const text = checker.check(
      z.union([z.string(), z.number()], { error: "a text or a mapping" }),
      found,
      name,
    );
    if (text === undefined) return null;
    const value = checker.check(schema, { path: found.path, value: { [nameField]: String(text) } }, name);
    return value === undefined ? null : { fields: new Map(), value };
  }
  const known = [...Object.keys(schema.shape), ...more];
  const fields = checker.fields(found, known);
  const plain = Object.fromEntries(
    [...fields].filter(([key]) => !more.includes(key)).map(([key, field]) => [key, field.value]),
  );
  const value = checker.check(schema, { path: found.path, value: plain }, name);
  return value === undefined ? null : { fields, value };
}

/** `navigation`, `profiles`, `links`: a list of `{name, url}` or a mapping `name: url`. */
export function readNamed(found: Found | undefined, name: string, checker: Checker, web: boolean): Named {
  const schema = web ? namedWebAddress : namedAddress;
  return entriesOf(found, name, checker).flatMap((entry) => {
    const value = entry.key === null ? entry.found.value : { name: entry.key, url: entry.found.value };
    const at = { path: entry.found.path, value };
    const read = checker.check(schema, at, name);
    return read === undefined ? [] : [read];
  });
}

/** Sections in their order; each has a slug, from its key, its `slug` or its title. */
export function readSections(found: Found | undefined, checker: Checker): readonly SectionSetting[] {
  const sections = entriesOf(found, "sections", checker).flatMap(
    (entry): (SectionSetting & { found: Found })[] => {
      const read = entryFields(entry, sectionSchema, "title", "sections", checker);
      if (read === null) return [];
      const { value } = read;
      const slug = slugify(value.slug ?? entry.key ?? value.title ?? "");
      if (slug === "") {
        checker.wrong(entry.found, "A section needs a name.", "Give it a `slug`, or a `title`.");
        return [];
      }
      const title = value.title ?? readable(entry.key ?? value.slug ?? slug);
      return [
        {
          slug,
          title,
          description: value.description ?? null,
          colour: value.colour ?? null,
          template: value.template ?? null,
          found: entry.found,
        },
      ];
    },
  );
  return unique(sections, ({ slug }) => slug, "sections", checker);
}

export function readAuthors(found: Found | undefined, checker: Checker): readonly AuthorSetting[] {
  const authors = entriesOf(found, "authors", checker).flatMap(
    (entry): (AuthorSetting & { found: Found })[] => {
      const author = readAuthor(entry, checker, null);
      return author === null ? [] : [{ ...author, found: entry.found }];
    },
  );
  return unique(authors, ({ id }) => id, "authors", checker);
}

/** One author, of site.yaml or of a file of its own. */
export function readAuthor(
  entry: { key: string | null; found: Found },
  checker: Checker,
  path: string | null,
): AuthorSetting | null {
  const read = entryFields(entry, authorSchema, "name", "authors", checker, ["links"]);
  if (read === null) return null;
  const { value, fields } = read;
  const id = slugify(value.id ?? entry.key ?? value.name ?? "");
  if (id === "") {
    checker.wrong(entry.found, "An author needs a name.", "Give a `name`, for example `name: Ana Díaz`.");
    return null;
  }
  return {
    id,
    name: value.name ?? readable(entry.key ?? id),
    role: value.role ?? null,
    biography: value.biography ?? null,
    picture: value.picture ?? null,
    links: readNamed(fields.get("links"), "links", checker, true),
    path,
  };
}

export function readSources(found: Found | undefined, checker: Checker): readonly SourceSetting[] {
  const sources = entriesOf(found, "sources", checker).flatMap(
    (entry): (SourceSetting & { found: Found })[] => {
      const read = entryFields(entry, sourceSchema, "name", "sources", checker);
      if (read === null) return [];
      const { value } = read;
      const name = value.name ?? entry.key ?? value.slug ?? "";
      const slug = slugify(value.slug ?? entry.key ?? name);
      if (slug === "") {
        checker.wrong(entry.found, "A source needs a name.", "Give a `name`, for example `name: Reuters`.");
        return [];
      }
      return [
        {
          slug,
          name,
          url: value.url ?? null,
          logo: value.logo ?? null,
          kind: value.kind ?? null,
          found: entry.found,
        },
      ];
    },
  );
  return unique(sources, ({ slug }) => slug, "sources", checker);
}

function unique<T extends { readonly found: Found }>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  name: string,
  checker: Checker,
): readonly Omit<T, "found">[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry);
    if (seen.has(key)) {
      checker.wrong(entry.found, `\`${name}\` names "${key}" twice.`, "Keep one of them.");
      return [];
    }
    seen.add(key);
    const { found: _found, ...rest } = entry;
    return [rest];
  });
}

/** `local-news` as "Local news". */
function readable(name: string): string {
  const words = name.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
