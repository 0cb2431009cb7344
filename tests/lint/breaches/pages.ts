// Breaches that a developer makes with templates of the site's own.

import type { Breach, Edit } from "../breach.js";

const headFile = "templates/partials/head.hbs";
const layoutFile = "templates/layout.hbs";
const storyFile = "templates/partials/story.hbs";
const factsFile = "templates/partials/story-facts.hbs";
const endFile = "templates/partials/head-end.hbs";

/** The program's head with something other. */
const head = (rule: string, edit: Edit, text?: string): Breach => ({
  ...{ rule, change: { [headFile]: edit } },
  at: text === undefined ? `${headFile}:1:1` : { path: headFile, text },
});

/** Something more at the end of the head. */
const added = (rule: string, html: string, column = 1): Breach => ({
  rule,
  change: { [endFile]: [/^/, `${html}\n`] },
  at: `${endFile}:1:${column}`,
});

const canonical = /^.*rel="canonical".*\n/m;
const image = /^.*property="og:image".*\n/m;

/** JSON-LD that a template writes itself, for articles; `from` is other in it. */
const jsonLd = (rule: string, ...edits: readonly Edit[]): Breach => {
  const sound = `{"@context":"https://schema.org","@type":"NewsArticle","headline":{{{json title}}},"datePublished":"2026-01-31T09:00:00Z","image":["https://courier.example/lead.svg"],"author":[{"@type":"Person","name":"Ana Velho"}],"publisher":{"@type":"NewsMediaOrganization","name":"The Courier"}}`;
  const text = edits.reduce((before, [from, to]) => before.replace(from, to), sound);
  if (edits.length > 0 && text === sound) throw new Error(`${rule}: nothing is other in the JSON-LD`);
  const block = `{{#if (eq kind "article")}}<script type="application/ld+json">${text}</script>{{/if}}`;
  return {
    rule,
    change: { [layoutFile]: [/<script type="application\/ld\+json">.*<\/script>/, block] },
    at: { path: layoutFile, text: '<script type="application/ld+json">' },
  };
};

const closed = (part: string): Edit => [
  '"headline"',
  `"isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false${part}},"headline"`,
];
const members = {
  "articles/world/budget.md": ["author: Ana Velho\n", "author: Ana Velho\naccess: members\n"],
  "articles/world/bridge.md": ["author: Ana Velho\n", "author: Ana Velho\naccess: members\n"],
} as const;
const inside = (breach: Breach): Breach => ({ ...breach, change: { ...breach.change, ...members } });

export const pageBreaches: readonly Breach[] = [
  head("page-title-missing", [/<title>.*<\/title>/g, ""]),
  head("page-title-repeated", [/$/, "<title>The Courier</title>\n"], "<title>"),
  {
    rule: "page-language-missing",
    change: { [layoutFile]: ['<html lang="{{language}}"', "<html"] },
    at: `${layoutFile}:1:1`,
  },
  head("description-missing", [/^.*name="description".*\n/m, ""]),
  head("canonical-missing", [canonical, ""]),
  head("canonical-repeated", [/$/, '<link rel="canonical" href="{{url "/"}}">\n'], '<link rel="canonical"'),
  head(
    "canonical-relative",
    [canonical, '<link rel="canonical" href="{{url href}}">\n'],
    '<link rel="canonical"',
  ),
  head(
    "canonical-differs",
    [canonical, '<link rel="canonical" href="https://courier.example/about/">\n'],
    '<link rel="canonical"',
  ),
  added("robots-meta-unknown", '<meta name="robots" content="index, please">'),
  added("page-unindexed", '<meta name="robots" content="noindex">'),
  added("image-preview-small", '<meta name="robots" content="max-image-preview:standard">'),
  {
    rule: "page-heading-missing",
    change: { [storyFile]: ["<h1>{{headline}}</h1>", "<p>{{headline}}</p>"] },
    at: `${storyFile}:1:1`,
  },
  {
    rule: "page-heading-repeated",
    change: { "templates/partials/body-end.hbs": [/^/, "<h1>{{@site.title}}</h1>\n"] },
    at: "templates/partials/body-end.hbs:1:1",
  },
  {
    rule: "date-not-shown",
    change: { [factsFile]: [/<p class="dates">[\s\S]*?<\/p>\n/, ""] },
    at: `${factsFile}:1:1`,
  },
  {
    rule: "icon-missing",
    change: { [layoutFile]: [/\{\{#each @site\.icons\}\}[\s\S]*?\{\{\/each\}\}\n/, ""] },
    at: `${layoutFile}:1:1`,
  },
  added(
    "hreflang-invalid",
    '{{#if canonical}}<link rel="alternate" hreflang="en" href="{{url canonical}}"><link rel="alternate" hreflang="german" href="https://courier.example/de/">{{/if}}',
    18,
  ),
  added(
    "hreflang-relative",
    '{{#if canonical}}<link rel="alternate" hreflang="en" href="{{url canonical}}"><link rel="alternate" hreflang="de" href="{{url "/de/"}}">{{/if}}',
    18,
  ),
  added(
    "hreflang-repeated",
    '{{#if canonical}}<link rel="alternate" hreflang="en" href="{{url canonical}}"><link rel="alternate" hreflang="en" href="https://courier.example/de/">{{/if}}',
    18,
  ),
  added("hreflang-self-missing", '<link rel="alternate" hreflang="de" href="https://courier.example/de/">'),
  head("feed-not-announced", [/<link rel="alternate".*/g, ""]),
  added("feed-link-dead", '<link rel="alternate" type="application/rss+xml" href="{{url "/rss.xml"}}">'),

  head("og-title-missing", [/^.*property="og:title".*\n/m, ""]),
  head("og-type-missing", [/^.*property="og:type".*\n/m, ""]),
  head("og-url-missing", [/^.*property="og:url".*\n/m, ""]),
  head("og-image-missing", [image, ""]),
  head(
    "og-image-relative",
    [image, '<meta property="og:image" content="/share.svg">\n'],
    '<meta property="og:image"',
  ),
  head(
    "og-image-repeated",
    [
      image,
      '<meta property="og:image" content="https://courier.example/share.svg">\n<meta property="og:image" content="https://courier.example/share.svg">\n',
    ],
    '<meta property="og:image"',
  ),
  head(
    "og-image-dead",
    [image, '<meta property="og:image" content="https://courier.example/gone.png">\n'],
    '<meta property="og:image"',
  ),
  added("og-image-size-invalid", '<meta property="og:image:width" content="1200px">'),
  head(
    "og-url-relative",
    [/^.*property="og:url".*\n/m, '<meta property="og:url" content="/">\n'],
    '<meta property="og:url"',
  ),
  head(
    "og-url-differs",
    [/^.*property="og:url".*\n/m, '<meta property="og:url" content="https://courier.example/about/">\n'],
    '<meta property="og:url"',
  ),
  added("og-property-as-name", '<meta name="og:site_name" content="The Courier">'),
  added("og-property-unknown", '<meta property="og:author" content="Ana Velho">'),
  head(
    "og-type-unknown",
    [/^.*property="og:type".*\n/m, '<meta property="og:type" content="news">\n'],
    '<meta property="og:type"',
  ),
  added("og-locale-invalid", '<meta property="og:locale" content="en-GB">'),
  added("og-date-invalid", '<meta property="article:published_time" content="31 January 2026">'),
  head("twitter-card-unknown", ["summary_large_image", "summary_large"], '<meta name="twitter:card"'),

  jsonLd("json-ld-invalid", ['"headline":', '"headline":,']),
  {
    rule: "json-ld-missing",
    change: { [layoutFile]: [/<script type="application\/ld\+json">.*<\/script>/, ""] },
    at: `${layoutFile}:1:1`,
  },
  jsonLd("json-ld-repeated", [/^([\s\S]*)$/, "[$1,$1]"]),
  jsonLd("json-ld-context-missing", ['"@context":"https://schema.org",', ""]),
  jsonLd("json-ld-type-missing", [
    /^([\s\S]*)$/,
    '[$1,{"@context":"https://schema.org","name":"The Courier"}]',
  ]),
  jsonLd("json-ld-headline-missing", ['"headline":{{{json title}}},', ""]),
  jsonLd("json-ld-headline-differs", ["{{{json title}}}", '"You will not believe what the council did"']),
  jsonLd("json-ld-image-missing", ['"image":["https://courier.example/lead.svg"],', ""]),
  jsonLd("json-ld-image-relative", ["https://courier.example/lead.svg", "/lead.svg"]),
  jsonLd("json-ld-date-missing", ['"datePublished":"2026-01-31T09:00:00Z",', ""]),
  jsonLd("json-ld-date-invalid", ["2026-01-31T09:00:00Z", "31 January 2026"]),
  jsonLd("json-ld-date-zoneless", ["2026-01-31T09:00:00Z", "2026-01-31T09:00:00"]),
  jsonLd("json-ld-modified-early", ['"image"', '"dateModified":"2026-01-01T09:00:00Z","image"']),
  jsonLd("json-ld-author-missing", ['"author":[{"@type":"Person","name":"Ana Velho"}],', ""]),
  jsonLd("json-ld-author-nameless", ['{"@type":"Person","name":"Ana Velho"}', '"Ana Velho"']),
  jsonLd("json-ld-author-untyped", ['"@type":"Person",', '"@type":"Thing",']),
  jsonLd("json-ld-author-hidden", ["Ana Velho", "Robin Ghost"]),
  jsonLd("json-ld-publisher-missing", [
    ',"publisher":{"@type":"NewsMediaOrganization","name":"The Courier"}',
    "",
  ]),
  jsonLd("json-ld-address-relative", ['"headline"', '"url":"/world/","headline"']),
  jsonLd("breadcrumb-incomplete", [
    /^([\s\S]*)$/,
    '[$1,{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"World"},{"@type":"ListItem","position":2,"name":"The budget"}]}]',
  ]),

  inside(jsonLd("paywall-undeclared", ['"headline"', '"inLanguage":"en","headline"'])),
  inside(jsonLd("paywall-selector-missing", closed(""))),
  inside(jsonLd("paywall-selector-invalid", closed(',"cssSelector":"#paywall"'))),
  {
    ...inside(jsonLd("paywall-selector-dead", closed(',"cssSelector":".kept-back"'))),
    at: `${layoutFile}:1:1`,
  },
  jsonLd("paywall-contradicted", ['"headline"', '"isAccessibleForFree":false,"headline"']),
];
