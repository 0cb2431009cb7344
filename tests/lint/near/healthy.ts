// Sites in which no rule is broken, though each has something that was or could be taken for a breach.

import type { Breach } from "../breach.js";
import { alone } from "../seeded.js";

interface Healthy {
  readonly what: string;
  readonly change: Breach["change"];
  readonly now?: string;
}

const budget = "articles/world/budget.md";
const bridge = "articles/world/bridge.md";
const endFile = "templates/partials/head-end.hbs";

/** Both articles by somebody else. */
const by = (name: string, more: Breach["change"] = {}): Breach["change"] => ({
  [budget]: ["author: Ana Velho", `author: ${name}`],
  [bridge]: ["author: Ana Velho", `author: ${name}`],
  ...more,
});

export const healthy: readonly Healthy[] = [
  {
    what: "a robots.txt that keeps out all but the search engines",
    change: {
      "site.yaml": [/$/, "crawlers: { others: block }\n"],
      "public/robots.txt": null,
    },
  },
  {
    what: "a group of robots.txt that another one for the same crawler lets in again",
    change: { "public/robots.txt": "User-agent: *\nDisallow: /\n\nUser-agent: *\nAllow: /\n" },
  },
  {
    what: "the news sitemap that Broadsheet writes, in the last moment in which its story is news",
    change: {
      "public/sitemap-news.xml": null,
      "articles/world/budget.md": ["09:00:00Z", "09:00:00.500Z"],
    },
    now: "2026-02-02T09:00:00.500Z",
  },
  {
    what: "a news sitemap under the name that the settings give it",
    change: {
      "site.yaml": [/$/, "sitemap: { news: { name: The Courier of York } }\n"],
      "public/sitemap-news.xml": null,
    },
  },
  {
    what: "an article that tells of markup in its dek",
    change: {
      [budget]: [/dek: .*/, 'dek: "Never write <img src=x onerror=alert(1)> or <script> in a page."'],
      ...alone,
    },
  },
  {
    what: "an address whose name begins like that of a private network",
    change: {
      "site.yaml": ["https://courier.example", "https://10.com.au"],
      ...alone,
    },
  },
  { what: "an author whose family is called like a degree", change: by("Jack Ma") },
  { what: "an author with a Spanish name of two families", change: by("José Ortega y Gasset") },
  { what: "an author whose first name is a German “by”", change: by("Von Miller") },
  {
    what: "an author whose name begins with that of the paper",
    change: by("Ana Bildmann", { "site.yaml": ["  name: The Courier\n", "  name: Bild\n"] }),
  },
  {
    what: "headlines of signs alone that are not the same",
    change: {
      [budget]: [/headline: .*/, 'headline: "☀️"'],
      [bridge]: [/headline: .*/, 'headline: "❤️"'],
    },
  },
  {
    what: "headlines that only vowel signs tell apart",
    change: {
      [budget]: [/headline: .*/, "headline: नगर की बात"],
      [bridge]: [/headline: .*/, "headline: नगर का बात"],
    },
  },
  {
    what: "a description that is Open Graph's too",
    change: {
      "templates/partials/head.hbs": [
        [/^.*property="og:description".*\n/m, ""],
        ['<meta name="description"', '<meta name="description" property="og:description"'],
      ],
    },
  },
  {
    what: "a language that is written in another case",
    change: { "templates/layout.hbs": ['<html lang="{{language}}"', '<html lang="EN"'] },
  },
  {
    what: "JSON-LD with schema.org as one of several contexts",
    change: {
      [endFile]: [
        /$/,
        '<script type="application/ld+json">{"@context":[{"ex":"https://example.org/"},"https://schema.org"],"@type":"Thing","name":"The Courier"}</script>\n',
      ],
    },
  },
];
