// An article's own page.

import type { Story } from "../model/site.js";
import { slugify } from "../text/slug.js";
import { topicPath } from "./address.js";
import { authorNotes } from "./author-notes.js";
import { cardOf, cardsOf, modifiedOf, publishedOf, sectionLink, updatedOf } from "./card.js";
import { pageHead } from "./head.js";
import { languagesOf } from "./languages.js";
import { leadViews } from "./lead-picture.js";
import type { Neighbours } from "./neighbours.js";
import type { Planned } from "./planned.js";
import type { Planner } from "./planner.js";
import { readingMinutes } from "./reading-time.js";
import type { Related } from "./related.js";
import type { SharedPicture } from "./shared-picture.js";
import { planCard } from "./social/plan-card.js";
import { storyBody } from "./story-body.js";
import { renderedBy, storyPage } from "./story-page.js";
import type { ArticleView, Link } from "./views.js";
import { writersOf } from "./writers.js";

/** What a page shows of other stories. */
export interface Company {
  readonly related: Related;
  readonly neighbours: Neighbours;
}

/** The template of each layout. */
const templates: { readonly [layout in ArticleView["layout"]]: string } = {
  standard: "article",
  longread: "longread",
  brief: "brief",
};

/** The page of the story with this rank. Codes: those of links, pictures, `related-unknown`, `template-unknown`. */
export function articlePage(story: Story, rank: number, company: Company, planner: Planner): Planned {
  const { article, permalink } = story;
  const language = article.language ?? planner.config.language;
  const card = cardOf(rank, planner);
  const { template, extra } = renderedBy(story, templates[article.layout], planner);
  const { picture, shared, crops } = leadViews(story, template, planner);
  const social = shared ?? (picture === null ? cardOfStory(story, planner) : null);
  const credit = card?.credit ?? { groups: [], source: null };
  const { translations, alternates, original } = languagesOf(story, rank, planner);
  const head = pageHead(
    {
      title: article.headline,
      description: article.dek ?? article.excerpt ?? article.headline,
      path: permalink,
      language: article.language,
      canonical: article.canonical,
      ...(story.state === null ? {} : { indexed: "no" as const }),
      picture: social,
      section: sectionLink(story.section, planner),
    },
    planner,
  );
  const { body, gate } = storyBody(story, planner);
  planner.shown.set(article.path, { body, gate, picture, shared, alternates });
  const { words } = article.whole ?? article.body;
  const { previous, next } = company.neighbours.inSection(rank, story);
  // Written out, since spread objects make planning a large site a third slower.
  const view: ArticleView = {
    kind: "article",
    title: head.title,
    description: head.description,
    href: head.href,
    canonical: head.canonical,
    language: head.language,
    direction: head.direction,
    locale: head.locale,
    robots: head.robots,
    socialImage: head.socialImage,
    section: head.section,
    feeds: head.feeds,
    navigation: head.navigation,
    id: article.id,
    headline: article.headline,
    dek: article.dek,
    kicker: article.kicker,
    label: article.label,
    credit,
    authors: authorNotes(story, planner),
    published: publishedOf(story),
    updated: updatedOf(story),
    modified: modifiedOf(story),
    expires: article.expires,
    writers: writersOf(story, credit, planner),
    translations,
    alternates,
    original,
    picture,
    crops,
    dateline: article.dateline,
    topics: story.topics.map((slug) => topicLink(slug, planner)).filter((link) => link !== null),
    access: article.access,
    body,
    gate,
    corrections: article.corrections,
    related: cardsOf(company.related(rank, story), planner),
    series: seriesOf(story, rank, company, planner),
    previous,
    next,
    words,
    minutes: readingMinutes(words, language),
    priority: article.priority,
    layout: article.layout,
    chapters: article.layout === "longread" ? chaptersOf(body.headings) : [],
    state: story.state,
    extra,
  };
  return storyPage(story, "article", template, view);
}

function cardOfStory({ article, section: slug }: Story, planner: Planner): SharedPicture | null {
  const section = planner.section(slug);
  return planCard(
    {
      headline: article.headline,
      section: section === null ? null : { name: section.title, colour: section.colour },
      file: article.path,
    },
    planner,
  );
}

/** The parts of a long text, by its headings of the second level; none where there is but one. */
function chaptersOf(headings: ArticleView["body"]["headings"]): readonly Link[] {
  const chapters = headings.filter(({ level, id }) => level === 2 && id !== "");
  return chapters.length < 2 ? [] : chapters.map(({ id, text }) => ({ name: text, href: `#${id}` }));
}

function topicLink(slug: string, planner: Planner): Link | null {
  const known = planner.topicLinks.get(slug);
  if (known !== undefined) return known;
  const topic = planner.topic(slug);
  const link = topic === null ? null : { name: topic.name, href: planner.href(topicPath(slug)) };
  planner.topicLinks.set(slug, link);
  return link;
}

function seriesOf(story: Story, rank: number, company: Company, planner: Planner): ArticleView["series"] {
  const { series } = story.article;
  if (series === null) return null;
  const { name, parts } = company.neighbours.inSeries(slugify(series), rank);
  return {
    name: name ?? series,
    parts: parts.flatMap((part) => {
      const other = planner.site.stories[part];
      if (other === undefined) return [];
      return [{ name: other.article.headline, href: planner.href(other.permalink), current: part === rank }];
    }),
  };
}
