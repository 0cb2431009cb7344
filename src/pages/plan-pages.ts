// The site to every file that it publishes, each with the narrow view that it shows.

import { archivePages } from "./archive-pages.js";
import { articlePage } from "./article-page.js";
import { settleClaims } from "./claims.js";
import { correctionPages } from "./correction-pages.js";
import { feedPages, planOfSubject } from "./feeds/feed-pages.js";
import { feedsPage } from "./feeds/feeds-page.js";
import { hubHeaders } from "./feeds/hub-headers.js";
import { partnerFeeds } from "./feeds/partner-feeds.js";
import { cardPages, drawingPages, filePages, redirectPages } from "./file-pages.js";
import { homePage } from "./home-page.js";
import { iconsOf, manifestIcons } from "./icons.js";
import { indexNowKey } from "./index-now-key.js";
import { indexPages } from "./index-pages.js";
import type { Plan, PlanInput } from "./input.js";
import { listPages } from "./list-pages.js";
import { listsOf } from "./lists.js";
import { logoIcons } from "./logo-icons.js";
import { openPlan } from "./open-plan.js";
import { withRights } from "./picture-rights.js";
import { byPlace } from "./place-order.js";
import type { Planned } from "./planned.js";
import type { Planner } from "./planner.js";
import { publicationOf } from "./publication-of.js";
import { retractedPage } from "./retracted-page.js";
import { planRobots } from "./robots.js";
import { searchPages } from "./search/search-page.js";
import { servicePages } from "./service-pages.js";
import { siteView } from "./site-view.js";
import { sitemapPages } from "./sitemaps/sitemap-pages.js";
import { standingPage } from "./standing-pages.js";
import { behind } from "./story-body.js";
import { tellStrayTexts } from "./stray-texts.js";
import { themePages } from "./theme-files.js";
import { planUrls } from "./urls/plan-urls.js";
import { manifestPages } from "./web-manifest.js";
import { checkWithheld } from "./withheld-checks.js";

/**
 * Plans every page. Codes: `link-dead`, `link-outside`, `link-part-missing`, `link-unanswered`, `picture-missing`,
 * `picture-outside`, `picture-unanswered`, `alt-missing`, `captions-missing`, `related-unknown`, `translation-unknown`, `translation-language`, `withheld-reference`,
 * `template-unknown`, `feed-filter-unknown`, `feed-empty`, `setting-link-dead`, `setting-link-withheld`, `path-conflict`, `alias-taken`, those of `siteStyle`,
 * `themeStyle`, `planRobots`, `logoIcons` and `planUrls`, and `public-overrides` among the notes.
 */
export function planPages(input: PlanInput): Plan {
  const { site } = input;
  const { planner, references, company, theme, style, ofSettings, subjects } = openPlan(input);
  const icons = logoIcons(planner);
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
    ...searchPages(planner),
  ];
  const sitemaps = sitemapPages(shown, planner);
  const robots = planRobots(planner, sitemaps.addresses);
  const links = iconsOf(input, icons.made);
  planner.icon = links.at(-1)?.href ?? null;
  const feeds = [
    ...subjects.flatMap((subject) => feedPages(planOfSubject(subject, planner), planner)),
    ...partnerFeeds(planner),
  ];
  const pages: readonly Planned[] = [
    ...shown,
    ...feeds,
    ...hubHeaders(feeds, planner),
    ...indexNowKey(planner),
    ...sitemaps.pages,
    ...redirectPages(planner),
    ...robots.pages,
    ...icons.pages,
    ...manifestPages(input, manifestIcons(input, icons.made)),
    ...themePages(input, theme, style, planner.named),
    ...checkWithheld(planner, references),
  ];
  const view = siteView(planner, links.length === 0 && icons.bare !== null ? [icons.bare] : links);
  // Last, since it publishes what the pages above have named.
  const all = [...pages, ...filePages(planner), ...drawingPages(planner), ...cardPages(planner)];
  const urls = planUrls(all, planner);
  const settled = settleClaims([...all, ...urls.pages]);
  const published = withRights(settled.pages, planner);
  return {
    pages: published,
    siteView: view,
    publication: publicationOf(planner),
    since: planner.turns.since,
    due: planner.turns.due,
    turns: planner.turns.noted,
    assets: assetAddresses(theme, planner),
    refusedUses: planner.refusedUses,
    behind: behind(planner),
    diagnostics: [
      ...planner.problems.all(),
      ...ofSettings.diagnostics,
      ...(style?.diagnostics ?? []),
      ...settled.diagnostics,
      ...urls.diagnostics,
      ...tellStrayTexts(input.assets, planner.named, site.failed),
    ],
    urls: urls.plan,
    notes: [...settled.notes, ...robots.notes, ...urls.notes].sort((a, b) => byPlace(a.place, b.place)),
  };
}

function assetAddresses(theme: { readonly [name: string]: string }, planner: Planner): Plan["assets"] {
  return Object.fromEntries(Object.entries(theme).map(([name, path]) => [name, planner.href(path)]));
}
