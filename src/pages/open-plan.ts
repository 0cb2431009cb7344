// What planning begins with: the planner, and what articles show of others.

import { feedsPath } from "./address.js";
import { archivePaths } from "./archive-pages.js";
import type { Company } from "./article-page.js";
import { correctionPaths } from "./correction-pages.js";
import type { FeedSubject } from "./feeds/feed-subject.js";
import { feedSubjects } from "./feeds/feed-subjects.js";
import type { PlanInput } from "./input.js";
import { listsOf } from "./lists.js";
import { createNeighbours } from "./neighbours.js";
import { findRights, tellStrangers } from "./picture-rights.js";
import { createPlanner, type Planner } from "./planner.js";
import { createReferences, type References } from "./references.js";
import { createRelated } from "./related.js";
import { siteLinks } from "./site-links.js";
import { splitList } from "./split-list.js";
import { siteStyle } from "./style/site-style.js";
import { themeStyle } from "./style/theme-style.js";
import { indexTargets } from "./targets.js";
import { themePaths } from "./theme-files.js";
import { createTranslations } from "./translations.js";

export interface OpenPlan {
  readonly planner: Planner;
  readonly references: References;
  readonly company: Company;
  /** Addresses of the files of the theme, by name. */
  readonly theme: ReturnType<typeof themePaths>;
  readonly style: ReturnType<typeof themeStyle>;
  readonly ofSettings: ReturnType<typeof siteStyle>;
  /** What has feeds. */
  readonly subjects: readonly FeedSubject[];
}

export function openPlan(input: PlanInput): OpenPlan {
  const ofSettings = siteStyle(input);
  const style = themeStyle(input.themeAssets, ofSettings.text);
  const theme = themePaths(input, style);
  const indexed = { ...input, themePaths: theme, pagePaths: addressesOf(input) };
  const whole = indexTargets(indexed);
  const rights = findRights(input, whole);
  const targets = rights.ended.size === 0 ? whole : indexTargets({ ...indexed, ended: rights.ended });
  const base = createPlanner(input, targets, rights);
  tellStrangers(rights, base);
  const references = createReferences(base);
  const translations = createTranslations(base, references);
  const planner: Planner = { ...base, ...siteLinks(base), translations };
  const subjects = feedSubjects(planner);
  for (const subject of subjects) planner.feedsAt.set(subject.path, subject);
  const company = { related: createRelated(planner, references), neighbours: createNeighbours(planner) };
  return { planner, references, company, theme, style, ofSettings, subjects };
}

/** The addresses of all pages that are no articles. */
function addressesOf({ site, config }: PlanInput): readonly string[] {
  const lists = listsOf(site);
  const hasFeeds = config.url !== null && config.feeds.for.length > 0;
  const kinds = [
    { path: "/topics/", entries: site.topics },
    { path: "/authors/", entries: site.authors },
    { path: "/sources/", entries: site.sources },
  ];
  return [
    "/",
    ...lists.flatMap(({ path, stories }) =>
      splitList(path, stories, config.pageSize).map((part) => part.path),
    ),
    ...archivePaths(site.archive.map(({ month }) => month)),
    ...correctionPaths(site, config.pageSize),
    ...kinds.filter(({ entries }) => entries.length > 0).map(({ path }) => path),
    ...(hasFeeds ? [feedsPath] : []),
    "/contact/",
    "/subscribe/",
    "/404.html",
    "/robots.txt",
    "/manifest.webmanifest",
  ];
}
