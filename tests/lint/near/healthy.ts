// Sites in which no rule is broken, though each has something that was or could be taken for a breach.

import type { Breach } from "../breach.js";

interface Healthy {
  readonly what: string;
  readonly change: Breach["change"];
  readonly now?: string;
}

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
];
