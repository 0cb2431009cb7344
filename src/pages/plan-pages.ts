// The site to every file that it publishes, each with the narrow view that it shows.

import { archivePages, archivePaths } from "./archive-pages.js";
import { articlePage } from "./article-page.js";
import { settleClaims } from "./claims.js";
import { cardPages, drawingPages, filePages, redirectPages } from "./file-pages.js";
import { homePage } from "./home-page.js";
import { iconsOf, manifestIcons } from "./icons.js";
import { indexPages } from "./index-pages.js";
import type { Plan, PlanInput } from "./input.js";
import { listPages } from "./list-pages.js";
import { listsOf } from "./lists.js";
import { logoIcons } from "./logo-icons.js";
import { createNeighbours } from "./neighbours.js";
import { byPlace } from "./place-order.js";
import type { Planned } from "./planned.js";
import { createPlanner, type Planner } from "./planner.js";
import { createReferences } from "./references.js";
import { createRelated } from "./related.js";
import { planRobots } from "./robots.js";
import { servicePages } from "./service-pages.js";
import { siteLinks } from "./site-links.js";
import { siteView } from "./site-view.js";
import { splitList } from "./split-list.js";
import { standingPage } from "./standing-pages.js";
import { tellStrayTexts } from "./stray-texts.js";
import { siteStyle } from "./style/site-style.js";
import { themeStyle } from "./style/theme-style.js";
import { indexTargets } from "./targets.js";
import { themePages, themePaths } from "./theme-files.js";
import { manifestPages } from "./web-manifest.js";
import { checkWithheld } from "./withheld-checks.js";

/**
 * Plans every page. Codes: `link-dead`, `link-outside`, `link-part-missing`, `link-unanswered`, `picture-missing`,
 * `picture-outside`, `picture-unanswered`, `alt-missing`, `captions-missing`, `related-unknown`, `withheld-reference`,
 * `template-unknown`, `setting-link-dead`, `setting-link-withheld`, `path-conflict`, `alias-taken`, those of `siteStyle`,
 * `themeStyle`, `planRobots` and `logoIcons`, and `public-overrides` among the notes.
 */
export function planPages(input: PlanInput): Plan {
  const { site } = input;
  const ofSettings = siteStyle(input);
  const style = themeStyle(input.themeAssets, ofSettings.text);
  const theme = themePaths(input, style);
  const targets = indexTargets({ ...input, themePaths: theme, pagePaths: addressesOf(input) });
  const base = createPlanner(input, targets);
  const planner: Planner = { ...base, ...siteLinks(base) };
  const references = createReferences(planner);
  const company = { related: createRelated(planner, references), neighbours: createNeighbours(planner) };
  const robots = planRobots(planner, []);
  const icons = logoIcons(planner);
  const pages: readonly Planned[] = [
    homePage(planner),
    ...site.stories.map((story, rank) => articlePage(story, rank, company, planner)),
    ...site.pages.map((page) => standingPage(page, planner)),
    ...listsOf(site).flatMap((list) => listPages(list, planner)),
    ...archivePages(planner),
    ...indexPages(planner),
    ...servicePages(planner),
    ...redirectPages(planner),
    ...robots.pages,
    ...icons.pages,
    ...manifestPages(input, manifestIcons(input, icons.made)),
    ...themePages(input, theme, style, base.named),
    ...checkWithheld(planner, references),
  ];
  const links = iconsOf(input, icons.made);
  const view = siteView(planner, links.length === 0 && icons.bare !== null ? [icons.bare] : links);
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
    assets: assetAddresses(theme, planner),
    refusedUses: planner.refusedUses,
    diagnostics: [
      ...planner.problems.all(),
      ...ofSettings.diagnostics,
      ...(style?.diagnostics ?? []),
      ...settled.diagnostics,
      ...tellStrayTexts(input.assets, planner.named, site.failed),
    ],
    notes: [...settled.notes, ...robots.notes].sort((a, b) => byPlace(a.place, b.place)),
  };
}

/** The addresses of all pages that are no articles. */
function addressesOf({ site, config }: PlanInput): readonly string[] {
  const lists = listsOf(site);
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
    ...kinds.filter(({ entries }) => entries.length > 0).map(({ path }) => path),
    "/contact/",
    "/subscribe/",
    "/404.html",
    "/robots.txt",
    "/manifest.webmanifest",
  ];
}

function assetAddresses(theme: { readonly [name: string]: string }, planner: Planner): Plan["assets"] {
  return Object.fromEntries(Object.entries(theme).map(([name, path]) => [name, planner.href(path)]));
}
