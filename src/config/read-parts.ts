// The settings of site.yaml, part by part.

import type { z } from "zod";
import { onOneLine } from "../text/one-line.js";
import { isMapping } from "./as-text.js";
import type { Checker, Fields, Found } from "./checker.js";
import type { Config } from "./config.js";
import { checkFolders, folderPath } from "./folders.js";
import {
  accessSchema,
  announceSchema,
  correctionsSchema,
  homeSchema,
  lintSchema,
  markdownSchema,
  socialSchema,
} from "./part-schemas.js";
import { readCrawlers } from "./read-crawlers.js";
import { readEmbeds } from "./read-embeds.js";
import { readFeeds, readHubs } from "./read-feeds.js";
import { readLinks } from "./read-links.js";
import { type ReadAuthor, readAuthors, readSections, readSources } from "./read-lists.js";
import { readPictureRights } from "./read-picture-rights.js";
import { readPublisher } from "./read-publisher.js";
import { readGone, readRedirects } from "./read-redirects.js";
import { readSitemap } from "./read-sitemap.js";
import { readTheme } from "./read-theme.js";
import { navigationSchema, permalinksSchema, plainSchema, siteSchema } from "./schema.js";
import { createPlaceNotes, type PlaceNotes, type SettingPlaces } from "./setting-places.js";
import { isYes } from "./setting-types.js";

/** Reads every setting; `baseUrl` replaces `url`. The authors are those of site.yaml, and `config` has none yet. */
export function readSettings(
  checker: Checker,
  folderName: string,
  baseUrl: string | null,
): {
  readonly config: Config;
  readonly authors: readonly ReadAuthor[];
  /** Names of the settings that are wrong. */
  readonly wrong: readonly string[];
  readonly places: SettingPlaces;
} {
  const fields = checker.fields(checker.root, Object.keys(siteSchema.shape));
  const notes = createPlaceNotes(checker);
  for (const [name, found] of fields) notes.note(name, found);
  const set = checker.checkAll(plainSchema, fields);
  const title = set.title ?? (onOneLine(folderName) || "News");
  const folders = {
    articles: folderPath(set.articles, "articles"),
    pages: folderPath(set.pages, "pages"),
    templates: folderPath(set.templates, "templates"),
    public: folderPath(set.public, "public"),
    output: folderPath(set.output, "dist"),
  };
  const access = readAccess(fields, checker);
  checkFolders(
    { ...folders, ...(access.output === null ? {} : { "access.output": access.output }) },
    new Map([...fields, ...(access.found === undefined ? [] : [["access.output", access.found] as const])]),
    checker,
  );
  const { publisher, contact } = readPublisher(fields.get("publisher"), title, checker, notes);
  const address = addressOf(baseUrl ?? set.url ?? null);
  const config: Config = {
    title,
    tagline: set.tagline ?? null,
    shortTitle: set.shortTitle ?? title,
    ...address,
    language: Intl.getCanonicalLocales(set.language ?? "en")[0] ?? "en",
    timeZone: zoneOf(set.timeZone ?? "UTC"),
    dateStyle: set.dateStyle ?? "long",
    publisher,
    contact: set.contact ?? contact,
    subscribe: set.subscribe ?? null,
    navigation: readNavigation(fields.get("navigation"), checker, notes),
    sections: readSections(fields.get("sections"), checker, notes),
    authors: [],
    sources: readSources(fields.get("sources"), checker, notes),
    permalinks: readPermalinks(fields.get("permalinks"), checker),
    pageSize: set.pageSize ?? 30,
    home: {
      top: 6,
      opinion: 4,
      briefs: 6,
      perSection: 4,
      latest: 10,
      ...readMapping(fields, "home", homeSchema, checker),
    },
    related: set.related ?? 4,
    search: searchOf(set.search),
    corrections: { place: "foot", ...readMapping(fields, "corrections", correctionsSchema, checker) },
    social: readSocial(fields, checker, notes),
    access: { output: access.output },
    theme: readTheme(fields.get("theme"), checker, notes),
    icon: set.icon ?? null,
    crawlers: readCrawlers(fields.get("crawlers"), checker, notes),
    markdown: readMarkdown(fields, checker),
    embeds: readEmbeds(fields.get("embeds"), checker),
    lint: readLint(fields, checker, notes),
    feeds: readFeeds(fields.get("feeds"), checker, notes),
    hubs: readHubs(fields.get("hubs"), checker, notes),
    announce: readAnnounce(fields, checker),
    sitemap: readSitemap(fields.get("sitemap"), title, checker, notes),
    redirects: readRedirects(fields.get("redirects"), checker, notes),
    gone: readGone(fields.get("gone"), address, checker, notes),
    pictureRights: readPictureRights(fields.get("pictureRights"), set.timeZone ?? "UTC", checker, notes),
    folders,
    extensions: set.extensions?.replace(/^(\.\/)+/, "") ?? null,
    params: readParams(fields.get("params"), checker),
  };
  const authors = readAuthors(fields.get("authors"), checker, notes);
  const wrong = [...fields].flatMap(([name, { path }]) =>
    checker.wrongKeys.has(path[0] ?? "") ? [name] : [],
  );
  return { config, authors, wrong, places: notes.places };
}

/** The fields of a setting that is a mapping; none where it is not given or no mapping, which is told. */
function readMapping<Shape extends z.ZodRawShape>(
  fields: Fields,
  name: string,
  schema: z.ZodObject<Shape>,
  checker: Checker,
  notes: PlaceNotes | null = null,
): Partial<z.output<z.ZodObject<Shape>>> {
  const found = fields.get(name);
  if (found === undefined) return {};
  const known = Object.keys(schema.shape);
  if (isMapping(found.value)) {
    const inner = checker.fields(found, known);
    notes?.note(name, found, inner);
    return checker.checkAll(schema, inner);
  }
  checker.wrong(
    found,
    `\`${name}\` must be a mapping.`,
    `Write its settings below it, indented: ${known.join(", ")}.`,
  );
  return {};
}

function readMarkdown(fields: Fields, checker: Checker): Config["markdown"] {
  const {
    html = "safe",
    typography = "yes",
    engine = "auto",
  } = readMapping(fields, "markdown", markdownSchema, checker);
  return { html, typography: isYes(typography), engine };
}

function readSocial(fields: Fields, checker: Checker, notes: PlaceNotes): Config["social"] {
  const { image = null, cards = "no" } = readMapping(fields, "social", socialSchema, checker, notes);
  return { image, cards: isYes(cards) };
}

/** The endpoint of IndexNow that tells every search engine which takes part. */
const usualEndpoint = "https://api.indexnow.org/indexnow";

function readAnnounce(fields: Fields, checker: Checker): Config["announce"] {
  const { indexnow = null, endpoint = usualEndpoint } = readMapping(
    fields,
    "announce",
    announceSchema,
    checker,
  );
  return { key: indexnow, endpoint };
}

const searchOf = (given: string | undefined): Config["search"] =>
  given === "full" ? given : isYes(given) ? "yes" : "no";

function readLint(fields: Fields, checker: Checker, notes: PlaceNotes): Config["lint"] {
  const { skip = [] } = readMapping(fields, "lint", lintSchema, checker, notes);
  if (typeof skip === "string") return { skip: [skip] };
  const path = [...(fields.get("lint")?.path ?? []), "skip"];
  for (const [index, value] of skip.entries())
    notes.note(`lint.skip.${index}`, { path: [...path, index], value });
  return { skip };
}

/** The setting, and where its folder is named. */
function readAccess(
  fields: Fields,
  checker: Checker,
): Config["access"] & { readonly found: Found | undefined } {
  const { output } = readMapping(fields, "access", accessSchema, checker);
  const { path = [] } = fields.get("access") ?? {};
  return output === undefined
    ? { output: null, found: undefined }
    : { output: folderPath(output, ""), found: { path: [...path, "output"], value: output } };
}

function readPermalinks(found: Found | undefined, checker: Checker): Config["permalinks"] {
  const usual = { article: "/:section/:slug/", page: "/:slug/" };
  if (found === undefined) return usual;
  if (isMapping(found.value)) {
    const known = Object.keys(permalinksSchema.shape);
    return { ...usual, ...checker.checkAll(permalinksSchema, checker.fields(found, known)) };
  }
  return { ...usual, article: checker.check(permalinksSchema.shape.article, found) ?? usual.article };
}

function readNavigation(found: Found | undefined, checker: Checker, notes: PlaceNotes): Config["navigation"] {
  if (found === undefined) return null;
  const links = readLinks(found, "navigation", navigationSchema, checker);
  for (const [index, link] of links.entries()) notes.note(`navigation.${index}`, link.found, link.fields);
  return links.map(({ name, url }) => ({ name, url }));
}

function readParams(found: Found | undefined, checker: Checker): Config["params"] {
  if (found === undefined) return {};
  const value = checker.typed(found);
  if (isMapping(value)) return value;
  checker.wrong(found, "`params` must be a mapping.", "Write `name: value` below it, indented.");
  return {};
}

/** The address as browsers write it, without a slash at its end, and its path. */
function addressOf(given: string | null): Pick<Config, "url" | "basePath"> {
  if (given === null) return { url: null, basePath: "" };
  const { origin, pathname } = new URL(given);
  const basePath = pathname.replace(/\/{2,}/g, "/").replace(/\/$/, "");
  return { url: origin + basePath, basePath };
}

/** A zone's name in the capitals of its registry. */
function zoneOf(given: string): string {
  const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: given }).resolvedOptions();
  return timeZone.toLowerCase() === given.toLowerCase() ? timeZone : given;
}
