// All articles to the site as a reader knows it at one moment.

import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Article } from "../parse/article.js";
import type { SectionFile } from "../parse/parse-section.js";
import type { Moment } from "../time/moment.js";
import { articleTurns } from "./article-turns.js";
import { type AuthorIndex, indexAuthors } from "./authors.js";
import { correctionsToCome, isRetracted, lastChange, withCorrectionsAt } from "./corrections-due.js";
import { groupStories } from "./group.js";
import { checkIds } from "./ids.js";
import { byCodeUnits, newestFirst } from "./order.js";
import { permalinkOf } from "./permalink.js";
import { indexSections, type SectionIndex } from "./sections.js";
import type { Site, Story, Withheld } from "./site.js";
import { createSlugs, type Slugs } from "./slugs.js";
import { indexSources, type SourceIndex } from "./sources.js";
import { createSpellings } from "./spelling.js";
import type { Turn } from "./turn.js";
import { type Shown, withholding, withholdings } from "./withheld.js";

export interface ModelInput {
  readonly articles: readonly Article[];
  readonly sectionFiles: readonly SectionFile[];
  readonly config: Config;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly show: Shown;
  /** Paths of articles that have errors. */
  readonly failed: readonly string[];
}

/** What is live at `now`, in which lists, in which order. Codes: `id-conflict`, `section-twice`, `correction-future`. */
export function modelSite(input: ModelInput): {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
  /** When each article comes, goes or is corrected next, by itself. */
  readonly turns: readonly Turn[];
} {
  const { config, now, show } = input;
  const slugs = createSlugs();
  const indexes: Indexes = {
    sections: indexSections(config, input.sectionFiles, slugs),
    authors: indexAuthors(config, slugs),
    sources: indexSources(config, slugs),
    slugs,
  };
  const isLive = (article: Article): boolean => withholding(article, now, show) === null;
  const sorted = [...input.articles].sort(newestFirst);
  const live = sorted.filter(isLive);
  const toStory = (article: Article): Story => storyOf(article, indexes, input);
  const all = live.filter(({ type }) => type === "article").map((each) => dueOf(each, input));
  const articles = all.filter((each) => !isRetracted(each));
  const stories = articles.map(toStory);
  const pages = live.filter(({ type }) => type === "page").sort((a, b) => byCodeUnits(a.path, b.path));
  const withheld = sorted
    .filter((article) => !isLive(article))
    .sort((a, b) => byCodeUnits(a.path, b.path))
    .map((article) => withheldOf(article, indexes, input));
  return {
    site: {
      stories,
      pages: pages.map(toStory),
      ...listsOf(stories, articles, indexes),
      retracted: articles.length === all.length ? [] : all.filter(isRetracted).map(toStory),
      withheld,
      failed: [...input.failed].sort(byCodeUnits),
    },
    diagnostics: [
      ...indexes.sections.diagnostics,
      ...checkIds(input.articles, isLive),
      ...(show.future ? [] : live.flatMap((article) => correctionsToCome(article, now))),
    ],
    turns: articleTurns(input.articles, now, show),
  };
}

interface Indexes {
  readonly sections: SectionIndex;
  readonly authors: AuthorIndex;
  readonly sources: SourceIndex;
  readonly slugs: Slugs;
}

/** The article with the corrections that are shown: those of the future with the flag that asks for what is to come. */
const dueOf = (article: Article, { now, show }: ModelInput): Article =>
  show.future ? article : withCorrectionsAt(article, now);

function storyOf(article: Article, indexes: Indexes, { config, now }: ModelInput): Story {
  const section = article.section === null ? null : indexes.sections.slugOf(article.section);
  const permalink = permalinkOf(article, section, config.permalinks);
  return {
    article: isItself(article.canonical, permalink, config) ? { ...article, canonical: null } : article,
    permalink,
    section,
    topics: [...new Set(article.topics.map(indexes.slugs))],
    authors: article.authors.map(({ name, role }) => ({ id: indexes.authors.idOf(name), role })),
    source: article.source === null ? null : indexes.sources.slugOf(article.source.name),
    modified: lastChange(article),
    state: withholdings(article, now)[0]?.reason ?? null,
  };
}

/** Whether an article names its own address as the one where it was published first, as exports of other systems do. */
const isItself = (canonical: string | null, permalink: string, { url, basePath }: Config): boolean =>
  canonical !== null &&
  url !== null &&
  URL.canParse(canonical) &&
  new URL(canonical).href === new URL(basePath + permalink, url).href;

function withheldOf(article: Article, { sections }: Indexes, input: ModelInput): Withheld {
  const section = article.section === null ? null : sections.slugOf(article.section);
  const why = withholding(article, input.now, input.show);
  return {
    path: article.path,
    id: article.id,
    headline: article.headline,
    permalink: permalinkOf(article, section, input.config.permalinks),
    reason: why?.reason ?? "draft",
    until: why?.until?.iso ?? null,
    article,
  };
}

/** `2026-01` of `2026-01-20`. */
const monthOf = ({ day }: Moment): string => day.slice(0, day.lastIndexOf("-"));

type Lists = Pick<Site, "sections" | "topics" | "authors" | "sources" | "series" | "archive">;

function listsOf(stories: readonly Story[], articles: readonly Article[], indexes: Indexes): Lists {
  const topics = createSpellings();
  const series = createSpellings();
  for (const article of articles) {
    for (const topic of article.topics) topics.add(indexes.slugs(topic), topic);
    if (article.series !== null) series.add(indexes.slugs(article.series), article.series);
  }
  const none: readonly number[] = [];
  const bySection = groupStories(stories, (story) => [story.section]);
  const byTopic = groupStories(stories, (story) => story.topics);
  const byAuthor = groupStories(stories, (story) => story.authors.map(({ id }) => id));
  const bySource = groupStories(stories, (story) => [story.source]);
  const bySeries = groupStories(stories, ({ article }) =>
    article.series === null ? [] : [indexes.slugs(article.series)],
  );
  const byMonth = groupStories(stories, ({ article }) => [
    article.date === null ? null : monthOf(article.date),
  ]);
  return {
    sections: indexes.sections
      .sections(articles)
      .map((section) => ({ ...section, stories: bySection.get(section.slug) ?? none })),
    topics: topics
      .slugs()
      .map((slug) => ({ slug, name: topics.best(slug) ?? slug, stories: byTopic.get(slug) ?? none })),
    authors: indexes.authors
      .authors(articles)
      .map((author) => ({ ...author, stories: byAuthor.get(author.id) ?? none })),
    sources: indexes.sources
      .sources(articles)
      .map((source) => ({ ...source, stories: bySource.get(source.slug) ?? none })),
    series: series.slugs().map((slug) => ({
      slug,
      name: series.best(slug) ?? slug,
      stories: [...(bySeries.get(slug) ?? none)].reverse(),
    })),
    archive: [...byMonth.keys()]
      .sort()
      .reverse()
      .map((month) => ({ month, stories: byMonth.get(month) ?? none })),
  };
}
