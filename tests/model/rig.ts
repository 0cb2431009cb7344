// Articles and settings for tests, complete but for what a test is about.

import type { Config } from "../../src/config/config.js";
import { type ModelInput, modelSite } from "../../src/model/model-site.js";
import type { Article, BodyFacts, Spot } from "../../src/parse/article.js";
import { slugify } from "../../src/text/slug.js";
import type { Moment } from "../../src/time/moment.js";

const noColour = { light: null, dark: null };
const plainTheme: Config["theme"] = {
  paper: noColour,
  ink: noColour,
  link: noColour,
  accent: noColour,
  fonts: { serif: null, sans: null, display: null },
  logo: null,
};

export const plainConfig: Config = {
  title: "The Gazette",
  tagline: "All the news",
  url: "https://gazette.example",
  basePath: "",
  language: "en",
  timeZone: "UTC",
  dateStyle: "long",
  publisher: {
    ...{ name: "Gazette Press", logo: null, email: null, phone: null, address: [] },
    ...{ profiles: [], policies: [], founded: null },
  },
  shortTitle: "The Gazette",
  icon: null,
  crawlers: {
    ...{ search: null, "ai-answers": null, "ai-training": null, others: null },
    ...{ single: [], hide: [] },
  },
  pictureRights: [],
  contact: null,
  subscribe: null,
  navigation: null,
  sections: [],
  authors: [],
  sources: [],
  permalinks: { article: "/:section/:slug/", page: "/:slug/" },
  pageSize: 30,
  home: { top: 6, opinion: 4, briefs: 6, perSection: 4, latest: 10 },
  related: 4,
  search: "no",
  corrections: { place: "foot" },
  social: { image: null, cards: false },
  markdown: { html: "safe", typography: true, engine: "auto" },
  embeds: { providers: [], mastodon: [] },
  lint: { skip: [] },
  feeds: {
    formats: ["rss", "atom", "json"],
    for: ["site", "sections", "topics", "authors", "labels"],
    items: 20,
    text: "full",
    guid: "url",
    partners: [],
  },
  hubs: [],
  announce: { key: null, endpoint: "https://api.indexnow.org/indexnow" },
  redirects: { file: "plain", json: true },
  gone: [],
  sitemap: {
    written: true,
    pictures: true,
    news: { name: "The Gazette", withoutSections: [], withoutLabels: ["sponsored"] },
  },
  folders: { articles: "articles", pages: "pages", templates: "templates", public: "public", output: "dist" },
  theme: plainTheme,
  extensions: null,
  access: { output: null },
  params: {},
};

/** `2026-01-20`, or an instant such as `2026-01-20T14:30:00Z`. */
export function moment(text: string): Moment {
  const dateOnly = text.length === 10;
  const instant = Date.parse(dateOnly ? `${text}T00:00:00Z` : text);
  return { instant, iso: text, day: text.slice(0, 10), dateOnly };
}

export const plainFacts: BodyFacts = {
  address: "body",
  words: 460,
  headings: [],
  ids: [],
  links: [],
  pictures: [],
  media: [],
  directives: [],
  code: false,
};

export const spotOf = (line: number, column = 1): Spot => ({ line, column, length: 5, text: "a line of it" });

type Given = Partial<Omit<Article, "date" | "body">> & {
  readonly date?: string | null;
  readonly body?: Partial<BodyFacts>;
};

/** An article as parsing gives it: its section, slug and id come from the path unless a test says otherwise. */
export function article(path: string, given: Given = {}): Article {
  const below = path.replace(/^(articles|pages)\//, "").replace(/\.(md|markdown)$/, "");
  const id = below.replace(/\/index$/, "");
  const parts = id.split("/");
  const type = path.startsWith("pages/") ? "page" : "article";
  const date = given.date === undefined ? (type === "page" ? null : "2026-01-20") : given.date;
  return {
    type,
    path,
    id,
    headline: `Headline of ${id}`,
    dek: null,
    excerpt: null,
    kicker: null,
    section: type === "article" && parts.length > 1 ? (parts[0] ?? null) : null,
    topics: [],
    authors: [],
    source: null,
    dateline: null,
    updated: null,
    expires: null,
    embargo: null,
    draft: false,
    slug: slugify(parts.at(-1) ?? ""),
    permalink: null,
    aliases: [],
    image: null,
    language: null,
    priority: "normal",
    label: null,
    corrections: [],
    related: [],
    translations: [],
    canonical: null,
    access: "free",
    newsSitemap: true,
    minor: null,
    series: null,
    layout: "standard",
    template: null,
    sketch: "",
    extra: {},
    spots: {},
    terms: null,
    whole: null,
    ...given,
    date: date === null ? null : moment(date),
    body: { ...plainFacts, ...given.body },
  };
}

export const testNow = Date.parse("2026-02-01T12:00:00Z");

export function model(articles: readonly Article[], input: Partial<ModelInput> = {}) {
  return modelSite({
    articles,
    sectionFiles: [],
    config: plainConfig,
    now: testNow,
    show: { drafts: false, future: false, expired: false },
    failed: [],
    ...input,
  });
}
