// One view of each kind, with every field filled.

import type { Page } from "../../src/pages/page.js";
import type {
  ArchiveMonthView,
  ArticleView,
  Card,
  CorrectionEntry,
  HomeView,
  PageHead,
  PictureView,
  SectionView,
  View,
} from "../../src/pages/views.js";
import type { Moment } from "../../src/time/moment.js";

const day = (text: string): Moment => ({ instant: Date.parse(text), iso: text, day: text, dateOnly: true });

export const picture: PictureView = {
  src: "/world/budget/harbour.jpg",
  alt: "Boats in the harbour at low tide",
  caption: "The harbour on Monday.",
  credit: "Ana Díaz",
  width: 1200,
  height: 800,
  sources: [],
  sizes: null,
  tone: null,
};

const world = { name: "World", href: "/world/", slug: "world" };

export const card: Card = {
  href: "/world/budget/",
  headline: "Council passes a budget after nine hours of talks",
  dek: "The vote ends a month of argument about the price of dredging.",
  kicker: "Budget",
  label: "analysis",
  section: world,
  credit: {
    groups: [
      {
        role: null,
        people: [
          { name: "Ana Díaz", href: "/authors/ana-diaz/" },
          { name: "Ben Okafor", href: null },
        ],
      },
    ],
    source: null,
  },
  published: day("2026-01-20"),
  updated: null,
  picture,
  priority: "normal",
  access: "free",
  language: null,
  state: null,
};

const wire: Card = {
  ...card,
  href: "/world/charter/",
  headline: "President signs charter",
  label: null,
  kicker: null,
  picture: null,
  credit: {
    groups: [],
    source: { name: "Reuters", href: "/sources/reuters/", url: "https://www.reuters.com", logo: null },
  },
};

const head = (title: string, href: string): PageHead => ({
  title,
  description: `${title}, described.`,
  href,
  canonical: `https://tidewater.example${href}`,
  language: "en",
  direction: "ltr",
  locale: "en_US",
  robots: "max-image-preview:large",
  socialImage: null,
  section: null,
  feeds: [{ title: `${title} (RSS)`, format: "RSS", type: "application/rss+xml", href: `${href}feed.xml` }],
  navigation: [
    { ...world, current: href.startsWith("/world/") },
    { name: "Science", href: "/science/", slug: "science", current: false },
  ],
});

const listed = {
  cards: [card, wire],
  pagination: { number: null, newer: null, older: { name: "Older articles", href: "/world/page/1/" } },
};

export const article: ArticleView = {
  ...head("Council passes a budget", "/world/budget/"),
  kind: "article",
  section: world,
  id: "world/budget",
  headline: "Council passes a budget after nine hours of talks",
  dek: "The vote ends a month of argument about the price of dredging.",
  kicker: "Budget",
  label: null,
  credit: {
    groups: [
      {
        role: null,
        people: [
          { name: "Ana Díaz", href: "/authors/ana-diaz/" },
          { name: "Ben Okafor", href: "/authors/ben-okafor/" },
          { name: "Cy <script>", href: null },
        ],
      },
      { role: "photographs", people: [{ name: "Dee Lund", href: "/authors/dee-lund/" }] },
      { role: "data", people: [{ name: "Eli Roe", href: null }] },
    ],
    source: null,
  },
  authors: [
    {
      name: "Ana Díaz",
      href: "/authors/ana-diaz/",
      role: "Correspondent",
      biography: "Writes about water.",
      picture,
    },
    { name: "Ben Okafor", href: "/authors/ben-okafor/", role: null, biography: "Reads.", picture: null },
  ],
  published: day("2026-01-20"),
  updated: {
    instant: Date.parse("2026-01-21T09:30:00+01:00"),
    iso: "2026-01-21T09:30:00+01:00",
    day: "2026-01-21",
    dateOnly: false,
  },
  modified: day("2026-01-22"),
  expires: day("2027-01-01"),
  writers: [
    {
      name: "Ana Díaz",
      url: "https://tidewater.example/authors/ana-diaz/",
      fediverse: "@ana@social.example",
    },
    { name: "Cy <script>", url: null, fediverse: null },
  ],
  translations: [{ name: "Deutsch", href: "/welt/haushalt/", language: "de", direction: "ltr" }],
  original: null,
  crops: [],
  alternates: [
    { href: "https://tidewater.example/welt/haushalt/", language: "de", locale: "de_DE" },
    { href: "https://tidewater.example/world/budget/", language: "en", locale: "en_US" },
  ],
  picture,
  dateline: "TIDEWATER",
  gate: null,
  body: {
    address: "a1",
    links: [],
    pictures: [],
    media: [],
    headings: [{ level: 2, id: "the-vote", text: "The vote" }],
    directives: [],
    code: false,
  },
  corrections: [
    { kind: "clarification", date: day("2026-01-22"), text: "An earlier version misspelled a name." },
    { kind: "correction", date: null, text: "A figure was wrong." },
  ],
  topics: [{ name: "Budgets", href: "/topics/budgets/" }],
  related: [wire],
  series: {
    name: "The price of water",
    parts: [
      { name: "Part one", href: "/world/one/", current: false },
      { name: "Part two", href: "/world/budget/", current: true },
    ],
  },
  previous: { name: "The one before", href: "/world/before/" },
  next: { name: "The one after", href: "/world/after/" },
  words: 800,
  minutes: 4,
  access: "members",
  priority: "lead",
  layout: "standard",
  chapters: [],
  state: "draft",
  extra: { mood: { today: "calm" } },
};

/** An agency story, as a site shows what a wire sent. */
export const agencyArticle: ArticleView = { ...article, credit: wire.credit, state: null, access: "free" };

export const home: HomeView = {
  ...head("The Tidewater Post", "/"),
  kind: "home",
  headline: "The Tidewater Post",
  edition: day("2026-01-20"),
  lead: { ...card, headline: "The lead of the day" },
  top: [wire, card],
  opinion: [{ ...card, label: "opinion" }],
  briefs: [wire],
  sections: [{ ...world, slug: "world", colour: "#7a1f1f", cards: [card, wire] }],
  latest: [wire],
  archive: { name: "Archive", href: "/archive/" },
};

const section: SectionView = {
  ...head("World", "/world/"),
  ...listed,
  kind: "section",
  section: world,
  headline: "World",
  dek: "What happens elsewhere.",
  colour: "#7a1f1f",
  introduction: { ...article.body, address: "intro" },
};

const month: ArchiveMonthView = {
  ...head("January 2026", "/archive/2026/01/"),
  ...listed,
  kind: "archive-month",
  headline: "January 2026",
  month: "2026-01",
};

const months = [
  { month: "2026-01", href: "/archive/2026/01/", count: 1 },
  { month: "2025-12", href: "/archive/2025/12/", count: 12 },
];
const entries = [{ name: "Budgets", href: "/topics/budgets/", count: 2 }];
const correctionEntries: readonly CorrectionEntry[] = article.corrections.map((correction) => ({
  ...correction,
  headline: article.headline,
  href: article.href,
  language: null,
}));
const publisher = {
  publisher: "Tidewater Press",
  email: "desk@tidewater.example",
  link: { name: "Write to the desk", href: "https://forms.example/desk" },
  profiles: [{ name: "Mastodon", href: "https://social.example/@tidewater" }],
  empty: false,
};

/** One view of each kind. */
export const views: { readonly [Kind in View["kind"]]: View } = {
  home,
  section,
  topic: { ...head("Budgets", "/topics/budgets/"), ...listed, kind: "topic", headline: "Budgets" },
  label: {
    ...head("Opinion", "/labels/opinion/"),
    ...listed,
    kind: "label",
    headline: "Opinion",
    label: "opinion",
  },
  feeds: {
    ...head("Feeds", "/feeds/"),
    kind: "feeds",
    headline: "Feeds",
    groups: [
      { name: null, entries: [{ name: "The Tidewater Post", href: "/", feeds: [] }] },
      {
        name: "Sections",
        entries: [
          {
            name: "World",
            href: "/world/",
            feeds: [
              { title: "World (RSS)", format: "RSS", type: "application/rss+xml", href: "/world/feed.xml" },
            ],
          },
        ],
      },
    ],
  },
  author: {
    ...head("Ana Díaz", "/authors/ana-diaz/"),
    ...listed,
    kind: "author",
    id: "ana-diaz",
    headline: "Ana Díaz",
    role: "Correspondent",
    biography: "Writes about water.",
    picture,
    links: [{ name: "Her site", href: "https://ana.example" }],
  },
  source: {
    ...head("Reuters", "/sources/reuters/"),
    ...listed,
    kind: "source",
    headline: "All from Reuters",
    url: "https://www.reuters.com",
    logo: picture,
  },
  search: {
    ...head("Search", "/search/"),
    kind: "search",
    headline: "Search",
    index: "/assets/search/index.json",
    sections: [{ id: "world", name: "World" }],
    authors: [{ id: "ana-diaz", name: "Ana Díaz" }],
    years: [
      {
        year: "2026",
        href: "/archive/2026/",
        months: [{ month: "2026-01", href: "/archive/2026/01/", count: 2 }],
      },
    ],
  },
  archive: {
    ...head("Archive", "/archive/"),
    kind: "archive",
    headline: "Archive",
    years: [{ year: "2026", href: "/archive/2026/", months }],
  },
  "archive-year": {
    ...head("2026", "/archive/2026/"),
    kind: "archive-year",
    headline: "2026",
    year: "2026",
    months,
  },
  "archive-month": month,
  corrections: {
    ...head("Corrections", "/corrections/"),
    kind: "corrections",
    headline: "Corrections",
    newest: [{ month: "2026-01", href: "/corrections/2026/01/", entries: correctionEntries }],
    months,
  },
  "corrections-month": {
    ...head("January 2026", "/corrections/2026/01/"),
    kind: "corrections-month",
    headline: "January 2026",
    month: "2026-01",
    entries: [
      ...correctionEntries,
      {
        kind: "retraction",
        date: day("2026-01-20"),
        text: "",
        headline: "Eine Brücke",
        href: "/world/gone/",
        language: "de",
      },
    ],
    pagination: listed.pagination,
  },
  retracted: {
    ...head("Retracted: A bridge", "/world/gone/"),
    kind: "retracted",
    id: "world/gone",
    headline: "A bridge",
    credit: article.credit,
    published: article.published,
    retraction: { kind: "retraction", date: day("2026-01-20"), text: "There is no bridge." },
    corrections: article.corrections,
    state: null,
  },
  topics: { ...head("Topics", "/topics/"), kind: "topics", headline: "Topics", entries },
  authors: { ...head("Authors", "/authors/"), kind: "authors", headline: "Authors", entries },
  sources: { ...head("Sources", "/sources/"), kind: "sources", headline: "Sources", entries },
  article,
  page: {
    ...head("About", "/about/"),
    kind: "page",
    headline: "About",
    dek: "Who we are.",
    picture,
    body: article.body,
    gate: null,
    updated: day("2026-01-21"),
    state: null,
    extra: {},
  },
  contact: {
    ...head("Contact", "/contact/"),
    ...publisher,
    kind: "contact",
    headline: "Contact",
    phone: "+44 20 7946 0000",
    address: ["1 Harbour Street", "Tidewater"],
  },
  subscribe: { ...head("Subscribe", "/subscribe/"), ...publisher, kind: "subscribe", headline: "Subscribe" },
  "not-found": {
    ...head("Page not found", "/404.html"),
    canonical: null,
    kind: "not-found",
    headline: "Page not found",
  },
};

const ofKind: { readonly [kind: string]: string } = {
  ...{ topics: "index", authors: "index", sources: "index" },
  corrections: "all-corrections",
};

/** A page that shows a view by the template of its kind, or by another. */
export const pageOf = (view: View, template?: string): Page => ({
  render: "template",
  path: view.href === "/404.html" ? "404.html" : `${view.href.slice(1)}index.html`,
  template: template ?? ofKind[view.kind] ?? view.kind,
  view,
  from: [],
});
