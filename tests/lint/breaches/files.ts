// Breaches in files of public/: sitemaps and robots.txt.

import type { Breach } from "../breach.js";

const file =
  (path: string) =>
  (rule: string, from: string | RegExp, to: string, at: string): Breach => ({
    ...{ rule, change: { [path]: [from, to] } },
    at: `${path}:${at}`,
  });
const sitemap = file("public/sitemap.xml");
const news = file("public/sitemap-news.xml");
const robots = file("public/robots.txt");

const url = "    <loc>https://courier.example/</loc>\n";
const more = (element: string): readonly [string, string] => [url, `${url}    ${element}\n`];

/** An entry as often as that, each with an address of its own. */
const entries = (count: number, entry: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => entry(index)).join("");

export const fileBreaches: readonly Breach[] = [
  sitemap("xml-ill-formed", "</urlset>", "</url></urlset>", "13:7"),
  sitemap("xml-encoding", 'encoding="UTF-8"', 'encoding="ISO-8859-1"', "1:1"),
  sitemap("sitemap-namespace", "schemas/sitemap/0.9", "schemas/sitemap/1.0", "2:1"),
  {
    rule: "sitemap-too-many",
    change: {
      "public/sitemap.xml": () =>
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries(50_001, (index) => `<url><loc>https://courier.example/?${index}</loc></url>\n`)}</urlset>\n`,
    },
    at: "public/sitemap.xml:50002:1",
  },
  {
    rule: "sitemap-too-large",
    change: {
      "public/sitemap.xml": () =>
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><!--${" ".repeat(52_428_800)}--></urlset>\n`,
    },
    at: "public/sitemap.xml:1:1",
  },
  sitemap("sitemap-loc-missing", url, "", "3:3"),
  sitemap("sitemap-loc-relative", url, "    <loc>/</loc>\n", "4:5"),
  sitemap("sitemap-loc-long", url, `    <loc>https://courier.example/?${"x".repeat(2048)}</loc>\n`, "4:5"),
  sitemap("sitemap-loc-elsewhere", url, "    <loc>https://other.example/</loc>\n", "4:5"),
  sitemap("sitemap-loc-dead", url, "    <loc>https://courier.example/gone/</loc>\n", "4:5"),
  sitemap("sitemap-loc-unindexed", url, "    <loc>https://courier.example/404.html</loc>\n", "4:5"),
  sitemap("sitemap-loc-repeated", url, "    <loc>https://courier.example/world/budget/</loc>\n", "6:3"),
  sitemap("sitemap-lastmod-invalid", ...more("<lastmod>31.01.2026</lastmod>"), "5:5"),
  sitemap("sitemap-lastmod-future", ...more("<lastmod>2026-03-01</lastmod>"), "5:5"),
  sitemap("sitemap-changefreq-unknown", ...more("<changefreq>often</changefreq>"), "5:5"),
  sitemap("sitemap-priority-invalid", ...more("<priority>10</priority>"), "5:5"),
  sitemap("sitemap-element-unknown", ...more("<title>The Courier</title>"), "5:5"),
  sitemap("sitemap-image-loc-missing", "<image:loc>https://courier.example/lead.svg</image:loc>", "", "9:5"),
  sitemap(
    "sitemap-image-deprecated",
    "      <image:loc>",
    "      <image:caption>A hand</image:caption>\n      <image:loc>",
    "10:7",
  ),

  news("news-namespace", "sitemap-news/0.9", "sitemap-news/1.0", "5:5"),
  {
    rule: "news-too-many",
    change: {
      "public/sitemap-news.xml": () =>
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${entries(
          1001,
          (index) =>
            `<url><loc>https://courier.example/?${index}</loc><news:news><news:publication><news:name>The Courier</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-02-01</news:publication_date><news:title>Story ${index}</news:title></news:news></url>\n`,
        )}</urlset>\n`,
    },
    at: "public/sitemap-news.xml:1002:46",
  },
  news("news-publication-missing", /<news:publication>[\s\S]*<\/news:publication>/, "", "5:5"),
  news("news-publication-differs", "The Courier<", "The Daily Courier<", "7:9"),
  news("news-language-invalid", ">en<", ">English<", "8:9"),
  news("news-title-missing", "      <news:title>The budget passes</news:title>\n", "", "5:5"),
  news("news-title-named", ">The budget passes<", ">The budget passes - The Courier<", "11:7"),
  news("news-date-missing", /^.*publication_date.*\n/m, "", "5:5"),
  news("news-date-invalid", "2026-01-31T09:00:00Z", "31 Jan 2026", "10:7"),
  news("news-too-old", "2026-01-31T09:00:00Z", "2026-01-30T11:59:59Z", "10:7"),
  news(
    "news-element-deprecated",
    "      <news:title>",
    "      <news:keywords>council</news:keywords>\n      <news:title>",
    "11:7",
  ),

  robots("robots-blocks-site", "Disallow: /drafts/", "Disallow: /", "2:1"),
  robots("robots-blocks-style", "Disallow: /drafts/", "Disallow: /*.css$", "2:1"),
  robots("robots-line-invalid", "Disallow: /drafts/", "Disallow /drafts/", "2:1"),
  robots("robots-rule-stray", /^/, "Allow: /\n", "1:1"),
  robots("robots-agent-invalid", "User-agent: *", "User-agent: Googlebot/2.1", "1:1"),
  robots("robots-path-relative", "Disallow: /drafts/", "Disallow: drafts/", "2:1"),
  robots("robots-noindex", "Disallow: /drafts/", "Noindex: /drafts/", "2:1"),
  robots("robots-sitemap-relative", "https://courier.example/sitemap.xml", "/sitemap.xml", "4:1"),
  robots("robots-sitemap-dead", "/sitemap.xml", "/sitemap_index.xml", "4:1"),
  robots("robots-too-large", /$/, `${"Disallow: /drafts/and-more/\n".repeat(20_000)}`, "1:1"),
  robots("robots-marked", /^/, "\uFEFF", "1:1"),
  {
    rule: "robots-not-at-root",
    change: {
      "site.yaml": ["url: https://courier.example", "url: https://courier.example/news"],
      ...Object.fromEntries(
        ["feed.xml", "atom.xml", "feed.json", "sitemap.xml", "sitemap-news.xml"].map((name) => [
          `public/${name}`,
          null,
        ]),
      ),
      "public/robots.txt": "User-agent: *\nAllow: /\n",
    },
    at: "public/robots.txt:1:1",
  },
];
