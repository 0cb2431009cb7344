// The site to every file that it publishes, each with the narrow view that it shows.

import { feedsPath } from "./address.js";
import { archivePages, archivePaths } from "./archive-pages.js";
import { articlePage } from "./article-page.js";
import { settleClaims } from "./claims.js";
import { correctionPages, correctionPaths } from "./correction-pages.js";
import { feedPages, planOfSubject } from "./feeds/feed-pages.js";
import { feedSubjects } from "./feeds/feed-subjects.js";
import { feedsPage } from "./feeds/feeds-page.js";
import { hubHeaders } from "./feeds/hub-headers.js";
import { partnerFeeds } from "./feeds/partner-feeds.js";
import { cardPages, drawingPages, filePages, redirectPages, robotsPage } from "./file-pages.js";
import { homePage } from "./home-page.js";
import { indexPages } from "./index-pages.js";
import type { Plan, PlanInput } from "./input.js";
import { listPages } from "./list-pages.js";
import { listsOf } from "./lists.js";
import { createNeighbours } from "./neighbours.js";
import { byPlace } from "./place-order.js";
import type { Planned } from "./planned.js";
import { createPlanner, type Planner } from "./planner.js";
import { createReferences } from "./references.js";
import { createRelated } from "./related.js";
import { retractedPage } from "./retracted-page.js";
import { servicePages } from "./service-pages.js";
import { siteLinks } from "./site-links.js";
import { siteView } from "./site-view.js";
import { sitemapPages } from "./sitemaps/sitemap-pages.js";
import { splitList } from "./split-list.js";
import { standingPage } from "./standing-pages.js";
import { tellStrayTexts } from "./stray-texts.js";
import { siteStyle } from "./style/site-style.js";
import { themeStyle } from "./style/theme-style.js";
import { indexTargets } from "./targets.js";
import { themePages, themePaths } from "./theme-files.js";
import { createTranslations } from "./translations.js";
import { checkWithheld } from "./withheld-checks.js";

/**
 * Plans every page. Codes: `link-dead`, `link-outside`, `link-part-missing`, `link-unanswered`, `picture-missing`,
 * `picture-outside`, `picture-unanswered`, `alt-missing`, `captions-missing`, `related-unknown`, `translation-unknown`, `translation-language`, `withheld-reference`,
 * `template-unknown`, `feed-filter-unknown`, `feed-empty`, `setting-link-dead`, `setting-link-withheld`, `path-conflict`, `alias-taken`, those of `siteStyle` and
 * `themeStyle`, and `public-overrides` among the notes.
 */
export function planPages(input: PlanInput): Plan {
  const { site } = input;
  const ofSettings = siteStyle(input);
  const style = themeStyle(input.themeAssets, ofSettings.text);
  const theme = themePaths(input, style);
  const targets = indexTargets({ ...input, themePaths: theme, pagePaths: addressesOf(input) });
  const base = createPlanner(input, targets);
  const references = createReferences(base);
  const translations = createTranslations(base, references);
  const planner: Planner = { ...base, ...siteLinks(base), translations };
  const subjects = feedSubjects(planner);
  for (const subject of subjects) planner.feedsAt.set(subject.path, subject);
  const company = { related: createRelated(planner, references), neighbours: createNeighbours(planner) };
  const shown: readonly Planned[] = [
    homePage(planner),
    ...site.stories.map((story, rank) => articlePage(story, rank, company, planner)),
    ...site.pages.map((page) => standingPage(page, planner)),
    ...site.retracted.map((story) => retractedPage(story, planner)),
    ...listsOf(site).flatMap((list) => listPages(list, planner)),
    ...archivePages(planner),
    ...correctionPages(planner),
    ...indexPages(planner),
    ...servicePages(planner),
    ...feedsPage(subjects, planner),
  ];
  const sitemaps = sitemapPages(shown, planner);
  const feeds = [
    ...subjects.flatMap((subject) => feedPages(planOfSubject(subject, planner), planner)),
    ...partnerFeeds(planner),
  ];
  const pages: readonly Planned[] = [
    ...shown,
    ...feeds,
    ...hubHeaders(feeds, planner),
    ...sitemaps.pages,
    ...redirectPages(planner),
    robotsPage(sitemaps.addresses),
    ...themePages(input, theme, style, base.named),
    ...checkWithheld(planner, references),
  ];
  const view = siteView(planner);
  // Last, since it publishes what the pages above have named.
  const settled = settleClaims([
    ...pages,
    ...filePages(planner),
    ...drawingPages(planner),
    ...cardPages(planner),
  ]);
  return {
    pages: settled.pages,
    siteView: view,
    since: planner.turns.since,
    due: planner.turns.due,
    assets: assetAddresses(theme, planner),
    refusedUses: planner.refusedUses,
    diagnostics: [
      ...planner.problems.all(),
      ...ofSettings.diagnostics,
      ...(style?.diagnostics ?? []),
      ...settled.diagnostics,
      ...tellStrayTexts(input.assets, planner.named, site.failed),
    ],
    notes: [...settled.notes].sort((a, b) => byPlace(a.place, b.place)),
  };
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
  ];
}

function assetAddresses(theme: { readonly [name: string]: string }, planner: Planner): Plan["assets"] {
  return Object.fromEntries(Object.entries(theme).map(([name, path]) => [name, planner.href(path)]));
}
