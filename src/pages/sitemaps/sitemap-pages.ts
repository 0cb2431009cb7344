// The sitemaps: an index, the pages that are no stories, the stories by month, the news.

import type { Story } from "../../model/site.js";
import { absoluteOf } from "../../text/absolute-url.js";
import { modifiedOf, publishedOf } from "../card.js";
import type { Planned } from "../planned.js";
import type { Planner } from "../planner.js";
import type { View } from "../views.js";
import { mostNews, newsEntries } from "./news-sitemap.js";
import { type DatedEntry, type SitemapFile, sitemapFiles, sitemapLimits, within } from "./sitemap-files.js";
import type { SitemapEntry, SitemapView } from "./sitemap-view.js";

/** The addresses that robots.txt names, and the files. None without `url` in the settings: each address is absolute. */
export interface Sitemaps {
  readonly pages: readonly Planned[];
  readonly addresses: readonly string[];
}

/** `planned`: every page of the site. */
export function sitemapPages(planned: readonly Planned[], planner: Planner): Sitemaps {
  const { config } = planner;
  if (config.url === null || !config.sitemap.written) return { pages: [], addresses: [] };
  const address = (path: string): string => absoluteOf(config, planner.href(path)) ?? path;
  const others = planned.flatMap(({ page }) =>
    page?.render === "template" ? otherEntry(page.view, config.url ?? "") : [],
  );
  const files: readonly SitemapFile[] = [
    ...within(others, sitemapLimits).map((entries, index) => ({
      name: index === 0 ? "pages" : `pages-${index + 1}`,
      ...{ entries, modified: null },
    })),
    ...sitemapFiles(storyEntries(planner)).toReversed(),
  ];
  const news = config.sitemap.news === null ? [] : newsFiles(planner);
  const pathOf = (name: string): string => `/sitemap-${name}.xml`;
  const index: SitemapView = {
    kind: "index",
    files: [
      ...files.map(({ name, modified }) => ({ url: address(pathOf(name)), modified })),
      ...news.map(({ path }) => ({ url: address(path), modified: null })),
    ],
  };
  return {
    pages: [
      sitemapPage("/sitemap.xml", index),
      ...files.map(({ name, entries }) => sitemapPage(pathOf(name), { kind: "pages", entries })),
      ...news.map(({ path, view }) => sitemapPage(path, view)),
    ],
    addresses: ["/sitemap.xml", ...news.map(({ path }) => path)].map(address),
  };
}

function sitemapPage(path: string, view: SitemapView): Planned {
  const output = path.slice(1);
  return {
    page: { render: "sitemap", path: output, view, from: [] },
    claim: { path: output, what: `the sitemap ${path}`, place: null, rank: "default" },
  };
}

/** A page that is no story: lists without their numbered pages, which search engines find from there. */
function otherEntry(view: View, site: string): readonly SitemapEntry[] {
  if (
    view.kind === "article" ||
    view.kind === "retracted" ||
    view.canonical === null ||
    !view.canonical.startsWith(`${site}/`)
  )
    return [];
  if ("pagination" in view && view.pagination.number !== null) return [];
  // What changes with each story tells nobody anything.
  const modified = view.kind === "page" ? (view.updated?.iso ?? null) : null;
  return [{ url: view.canonical, modified, pictures: [], alternates: [] }];
}

/**
 * Oldest first. Stories that were published first elsewhere are that place's to tell of; those that were retracted still have
 * a page.
 */
function storyEntries(planner: Planner): readonly DatedEntry[] {
  const { stories, retracted } = planner.site;
  const own = stories.filter(({ article }) => article.canonical === null);
  const all = [...own, ...retracted].filter(({ state }) => state === null);
  if (retracted.length > 0) all.sort((a, b) => publishedOf(b).instant - publishedOf(a).instant);
  return all.map((story) => storyEntry(story, planner)).toReversed();
}

function storyEntry(story: Story, planner: Planner): DatedEntry {
  const { config } = planner;
  const address = (href: string): string => absoluteOf(config, href) ?? href;
  const changed = modifiedOf(story);
  const shown = planner.shown.get(story.article.path);
  const pictures = config.sitemap.pictures ? [shown?.picture ?? null, ...(shown?.body.pictures ?? [])] : [];
  return {
    url: address(planner.href(story.permalink)),
    modified: changed.iso,
    changed: changed.instant,
    day: publishedOf(story).day,
    pictures: [...new Set(pictures.flatMap((picture) => (picture === null ? [] : address(picture.src))))],
    alternates: (shown?.alternates ?? []).map(({ language, href }) => ({ language, url: href })),
  };
}

function newsFiles(planner: Planner): readonly { readonly path: string; readonly view: SitemapView }[] {
  const entries = newsEntries(planner);
  const name = planner.config.sitemap.news?.name ?? planner.config.title;
  const parts = Math.max(1, Math.ceil(entries.length / mostNews));
  return Array.from({ length: parts }, (_, index) => ({
    path: index === 0 ? "/sitemap-news.xml" : `/sitemap-news-${index + 1}.xml`,
    view: { kind: "news", name, entries: entries.slice(index * mostNews, (index + 1) * mostNews) },
  }));
}
