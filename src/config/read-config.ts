// site.yaml and the files of authors/ to Config: every setting checked, every default filled in.

import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeAt, wholeFile } from "../diagnostics/place.js";
import { type Checker, createChecker, type Found, isMapping } from "./checker.js";
import type { AuthorSetting, Config } from "./config.js";
import { checkFolders } from "./folders.js";
import { readAuthorFile } from "./read-author-file.js";
import { readAuthors, readNamed, readSections, readSources } from "./read-lists.js";
import { readPublisher } from "./read-publisher.js";
import { homeSchema, markdownSchema, permalinksSchema, plainSchema, siteSchema } from "./schema.js";
import { placesOf, type SettingPlaces } from "./setting-places.js";
import { readYaml, type TextValues } from "./yaml.js";

export interface ConfigInput {
  /** Text of site.yaml; null where there is none. */
  readonly text: string | null;
  /** Its path, for messages. */
  readonly path: string;
  /** Name of the site's folder: the title where none is set. */
  readonly folderName: string;
  /** Files of authors/. */
  readonly authorFiles: readonly { readonly path: string; readonly text: string }[];
  /** Replaces `url`. */
  readonly baseUrl?: string | undefined;
}

/**
 * Reads the settings. `config` is null where there is an error.
 * Codes: `settings-unreadable`, `setting-invalid`, `setting-unknown` (a warning), `author-invalid`, `url-missing` (a warning).
 */
export function readConfig(input: ConfigInput): {
  readonly config: Config | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where settings stand in site.yaml, by path: `contact`, `navigation.1`, `authors.ana.picture`. */
  readonly places: SettingPlaces;
} {
  const { text, path } = input;
  const values = text === null ? nothing : readYaml(text);
  if ("problems" in values)
    return {
      config: null,
      places: {},
      diagnostics: values.problems.map((problem) => unreadable(problem, path, text ?? "")),
    };
  const checker = createChecker(path, text ?? "", values);
  const root: Found = { path: [], value: values.value ?? {} };
  if (!isMapping(root.value)) {
    const problem = {
      offset: 0,
      length: 0,
      message: "site.yaml must be a mapping of settings.",
      fix: "Write one `setting: value` a line, for example `title: The Gazette`.",
    };
    return { config: null, places: {}, diagnostics: [unreadable(problem, path, text ?? "")] };
  }
  const fields = checker.fields(root, Object.keys(siteSchema.shape));
  const fromFiles = input.authorFiles.map(readAuthorFile);
  const config = assemble(
    input,
    fields,
    checker,
    fromFiles.flatMap(({ author }) => author ?? []),
  );
  const diagnostics = [...checker.diagnostics, ...fromFiles.flatMap((file) => file.diagnostics)];
  if (config.url === null && !diagnostics.some(({ severity }) => severity === "error"))
    diagnostics.push(urlMissing(path));
  return {
    config: diagnostics.some(({ severity }) => severity === "error") ? null : config,
    diagnostics,
    places: placesOf(root.value, values, path, text ?? ""),
  };
}

const nothing: TextValues = { value: {}, spotOf: () => null };

function assemble(
  input: ConfigInput,
  fields: ReadonlyMap<string, Found>,
  checker: Checker,
  authorFiles: readonly AuthorSetting[],
): Config {
  const plain: { [name: string]: unknown } = {};
  for (const [name, schema] of Object.entries<z.ZodType>(plainSchema.shape)) {
    const found = fields.get(name);
    if (found === undefined) continue;
    // Each by itself, so that one mistake hides no other.
    const read = checker.check(schema, found, name);
    if (read !== undefined) plain[name] = read;
  }
  // Every value went through the schema of its name.
  const set = plain as Partial<ReturnType<typeof plainSchema.parse>>;
  const url = (input.baseUrl ?? set.url)?.replace(/\/+$/, "") ?? null;
  const title = set.title || input.folderName;
  const declared = readAuthors(fields.get("authors"), checker);
  const part = <T>(name: string, read: (found: Found) => T | undefined): T | undefined => {
    const found = fields.get(name);
    return found === undefined ? undefined : read(found);
  };
  const object = <T>(
    name: string,
    schema: Parameters<typeof checker.check<T>>[0],
    known: readonly string[],
  ) =>
    part(name, (found) => {
      if (!isMapping(found.value)) {
        checker.wrong(
          found,
          `\`${name}\` must be a mapping.`,
          `Write its settings below it, indented: ${known.join(", ")}.`,
        );
        return undefined;
      }
      const inner = checker.fields(found, known);
      return checker.check(
        schema,
        { path: found.path, value: Object.fromEntries([...inner].map(([key, at]) => [key, at.value])) },
        name,
      );
    });
  const home = object("home", homeSchema, Object.keys(homeSchema.shape));
  const markdown = object("markdown", markdownSchema, Object.keys(markdownSchema.shape));
  const permalinks = part("permalinks", (found) =>
    isMapping(found.value)
      ? object("permalinks", permalinksSchema, Object.keys(permalinksSchema.shape))
      : checker.check(permalinksSchema, { path: found.path, value: { article: found.value } }, "permalinks"),
  );
  const language = Intl.getCanonicalLocales(set.language ?? "en")[0] ?? "en";
  const folders = {
    articles: folderPath(set.articles, "articles"),
    pages: folderPath(set.pages, "pages"),
    templates: folderPath(set.templates, "templates"),
    public: folderPath(set.public, "public"),
    output: folderPath(set.output, "dist"),
  };
  checkFolders(folders, fields, checker);
  const params = fields.get("params");
  return {
    title,
    tagline: set.tagline || null,
    url,
    basePath: url === null ? "" : new URL(url).pathname.replace(/\/+$/, ""),
    language,
    timeZone: set.timeZone ?? "UTC",
    dateStyle: set.dateStyle ?? "long",
    ...readPublisher(fields.get("publisher"), title, checker, set.contact ?? null),
    subscribe: set.subscribe || null,
    navigation: fields.has("navigation")
      ? readNamed(fields.get("navigation"), "navigation", checker, false)
      : null,
    sections: readSections(fields.get("sections"), checker),
    authors: [...declared, ...authorFiles.filter(({ id }) => !declared.some((author) => author.id === id))],
    sources: readSources(fields.get("sources"), checker),
    permalinks: { article: permalinks?.article ?? "/:section/:slug/", page: permalinks?.page ?? "/:slug/" },
    pageSize: set.pageSize ?? 30,
    home: { top: home?.top ?? 6, perSection: home?.perSection ?? 4, latest: home?.latest ?? 10 },
    related: set.related ?? 4,
    markdown: {
      html: markdown?.html ?? "safe",
      typography: markdown?.typography ?? true,
      engine: markdown?.engine ?? "auto",
    },
    folders,
    extensions: set.extensions || null,
    params: params !== undefined && isMapping(params.value) ? params.value : {},
  };
}

const folderPath = (given: string | undefined, usual: string): string =>
  (given ?? usual).replace(/^\.\//, "").replace(/\/+$/, "");

function unreadable(
  problem: { offset: number; length: number; message: string; fix: string | null },
  path: string,
  text: string,
): Diagnostic {
  const { offset, length, message, fix } = problem;
  return {
    code: "settings-unreadable",
    severity: "error",
    message,
    place: placeAt(path, text, offset, length),
    fix,
  };
}

const urlMissing = (path: string): Diagnostic => ({
  code: "url-missing",
  severity: "warning",
  message: "The site's address is not known, so pages have no canonical address and no absolute links.",
  place: wholeFile(path),
  fix: "Add a line such as `url: https://gazette.example` to site.yaml, or build with --base-url.",
});
