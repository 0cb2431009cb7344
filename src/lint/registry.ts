// All rules, by what they are held against, and by what they are about.

import type { Severity } from "../diagnostics/diagnostic.js";
import type { Rule } from "./rule.js";
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

/** A rule without its check. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  readonly source: string;
  readonly asks: string;
}

interface About {
  /** What a list of rules calls what it is about. */
  readonly about: string;
}

const about = <Subject>(
  name: string,
  ...groups: readonly (readonly Rule<Subject>[])[]
): readonly (Rule<Subject> & About)[] => groups.flat().map((rule) => ({ ...rule, about: name }));

const feedRules = about("Feeds", feedContentRules);

/** By what they are held against; what they are about comes in the order in which a list tells it. */
export const rules = {
  settings: about("Settings", settingRules),
  article: [
    ...about("Headlines and deks", headlineRules),
    ...about("Bylines", creditRules),
    ...about("Other facts of articles", articleFactRules),
  ],
  articles: about("Headlines and deks", comparingRules),
  bylines: about("Bylines", bylineRules),
  page: [
    ...about("Pages", headRules, headLinkRules, indexingRules, pageBodyRules),
    ...about("Open Graph", openGraphRules, openGraphPictureRules),
    ...about("Structured data", jsonLdRules, jsonLdArticleRules, jsonLdPeopleRules),
    ...about("Articles that are not free", paywallRules),
  ],
  xml: about("Files of XML", xmlRules),
  sitemap: [
    ...about("Sitemaps", sitemapRules, sitemapEntryRules),
    ...about("News sitemaps", newsSitemapRules),
  ],
  rss: [...feedRules, ...about("RSS", rssRules, rssItemRules)],
  strangeAtom: about("Atom", atomNamespaceRules),
  atom: [...feedRules, ...about("Atom", atomRules, atomTextRules)],
  jsonFeed: about("JSON Feed", jsonFeedRules, jsonFeedItemRules),
  robots: about("robots.txt", robotsRules),
} as const;

const every: readonly (RuleFacts & About)[] = [...new Set(Object.values(rules).flat())];

/** Every rule once, by what it is about. */
export const ruleTable = [...new Set(every.map((rule) => rule.about))].map((name) => ({
  name,
  rules: every
    .filter((rule) => rule.about === name)
    .map(({ id, severity, source, asks }): RuleFacts => ({ id, severity, source, asks })),
}));

export const ruleIds: readonly string[] = ruleTable.flatMap(({ rules: all }) => all.map(({ id }) => id));
