// All rules, by what they are held against.

import type { Severity } from "../diagnostics/diagnostic.js";
import { articleFactRules } from "./rules/article-facts.js";
import { atomNamespaceRules, atomRules } from "./rules/atom.js";
import { atomTextRules } from "./rules/atom-texts.js";
import { bylineRules, creditRules } from "./rules/bylines.js";
import { feedContentRules } from "./rules/feed-contents.js";
import { headLinkRules } from "./rules/head-links.js";
import { comparingRules, headlineRules } from "./rules/headlines.js";
import { headRules } from "./rules/heads.js";
import { indexingRules } from "./rules/indexing.js";
import { jsonFeedItemRules } from "./rules/json-feed-items.js";
import { jsonFeedRules } from "./rules/json-feeds.js";
import { jsonLdRules } from "./rules/json-ld.js";
import { jsonLdArticleRules } from "./rules/json-ld-articles.js";
import { jsonLdPeopleRules } from "./rules/json-ld-people.js";
import { newsSitemapRules } from "./rules/news-sitemaps.js";
import { openGraphRules } from "./rules/open-graph.js";
import { openGraphPictureRules } from "./rules/open-graph-pictures.js";
import { pageBodyRules } from "./rules/page-bodies.js";
import { paywallRules } from "./rules/paywalls.js";
import { robotsRules } from "./rules/robots.js";
import { rssRules } from "./rules/rss.js";
import { rssItemRules } from "./rules/rss-items.js";
import { settingRules } from "./rules/settings.js";
import { sitemapEntryRules } from "./rules/sitemap-entries.js";
import { sitemapRules } from "./rules/sitemaps.js";
import { xmlRules } from "./rules/xml-files.js";

const pageRules = [...headRules, ...headLinkRules, ...indexingRules, ...pageBodyRules];
const socialRules = [...openGraphRules, ...openGraphPictureRules];
const structureRules = [...jsonLdRules, ...jsonLdArticleRules, ...jsonLdPeopleRules];
const siteMapRules = [...sitemapRules, ...sitemapEntryRules];

export const rules = {
  settings: settingRules,
  bylines: bylineRules,
  article: [...headlineRules, ...creditRules, ...articleFactRules],
  articles: comparingRules,
  page: [...pageRules, ...socialRules, ...structureRules, ...paywallRules],
  xml: xmlRules,
  sitemap: [...siteMapRules, ...newsSitemapRules],
  rss: [...rssRules, ...rssItemRules, ...feedContentRules],
  strangeAtom: atomNamespaceRules,
  atom: [...atomRules, ...atomTextRules, ...feedContentRules],
  jsonFeed: [...jsonFeedRules, ...jsonFeedItemRules],
  robots: robotsRules,
} as const;

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
  { name: "Pages", rules: pageRules },
  { name: "Open Graph", rules: socialRules },
  { name: "Structured data", rules: structureRules },
  { name: "Articles that are not free", rules: paywallRules },
  { name: "Files of XML", rules: xmlRules },
  { name: "Sitemaps", rules: siteMapRules },
  { name: "News sitemaps", rules: newsSitemapRules },
  { name: "Feeds", rules: feedContentRules },
  { name: "RSS", rules: [...rssRules, ...rssItemRules] },
  { name: "Atom", rules: [...atomNamespaceRules, ...atomRules, ...atomTextRules] },
  { name: "JSON Feed", rules: [...jsonFeedRules, ...jsonFeedItemRules] },
  { name: "robots.txt", rules: robotsRules },
];

/** Every rule once, by what it is about. */
export const ruleTable = subjects.map(({ name, rules: all }) => ({
  name,
  rules: all.map(({ id, severity, source, asks }): RuleFacts => ({ id, severity, source, asks })),
}));

export const ruleIds: readonly string[] = ruleTable.flatMap(({ rules: all }) => all.map(({ id }) => id));
