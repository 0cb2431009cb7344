// All rules, by what they are held against.

import type { Severity } from "../diagnostics/diagnostic.js";
import { articleFactRules } from "./rules/article-facts.js";
import { atomRules } from "./rules/atom.js";
import { bylineRules, creditRules } from "./rules/bylines.js";
import { feedContentRules } from "./rules/feed-contents.js";
import { comparingRules, headlineRules } from "./rules/headlines.js";
import { headRules } from "./rules/heads.js";
import { jsonFeedRules } from "./rules/json-feeds.js";
import { jsonLdRules } from "./rules/json-ld.js";
import { newsSitemapRules } from "./rules/news-sitemaps.js";
import { openGraphRules } from "./rules/open-graph.js";
import { paywallRules } from "./rules/paywalls.js";
import { robotsRules } from "./rules/robots.js";
import { rssRules } from "./rules/rss.js";
import { settingRules } from "./rules/settings.js";
import { sitemapRules } from "./rules/sitemaps.js";
import { xmlRules } from "./rules/xml-files.js";

export const rules = {
  settings: settingRules,
  bylines: bylineRules,
  article: [...headlineRules, ...creditRules, ...articleFactRules],
  articles: comparingRules,
  page: [...headRules, ...openGraphRules, ...jsonLdRules, ...paywallRules],
  xml: xmlRules,
  sitemap: [...sitemapRules, ...newsSitemapRules],
  rss: [...rssRules, ...feedContentRules],
  atom: [...atomRules, ...feedContentRules],
  jsonFeed: jsonFeedRules,
  robots: robotsRules,
} as const;

export type Rules = typeof rules;

/** A rule without its check. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  readonly source: string;
  readonly asks: string;
}

/** Subjects of the rules in the order in which they are told, with what a list of them calls each. */
const subjects: readonly { readonly name: string; readonly rules: readonly RuleFacts[] }[] = [
  { name: "Settings", rules: settingRules },
  { name: "Headlines and deks", rules: [...headlineRules, ...comparingRules] },
  { name: "Bylines", rules: [...creditRules, ...bylineRules] },
  { name: "Other facts of articles", rules: articleFactRules },
  { name: "Pages", rules: headRules },
  { name: "Open Graph", rules: openGraphRules },
  { name: "Structured data", rules: jsonLdRules },
  { name: "Articles that are not free", rules: paywallRules },
  { name: "Files of XML", rules: xmlRules },
  { name: "Sitemaps", rules: sitemapRules },
  { name: "News sitemaps", rules: newsSitemapRules },
  { name: "Feeds", rules: feedContentRules },
  { name: "RSS", rules: rssRules },
  { name: "Atom", rules: atomRules },
  { name: "JSON Feed", rules: jsonFeedRules },
  { name: "robots.txt", rules: robotsRules },
];

/** Every rule once, by what it is about. */
export const ruleTable = subjects.map(({ name, rules: all }) => ({
  name,
  rules: all.map(({ id, severity, source, asks }): RuleFacts => ({ id, severity, source, asks })),
}));

export const ruleIds: readonly string[] = ruleTable.flatMap(({ rules: all }) => all.map(({ id }) => id));
