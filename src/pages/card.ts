// A story as lists show it; made once, since many lists show the same.

import type { Story } from "../model/site.js";
import type { Moment } from "../time/moment.js";
import { sectionPath } from "./address.js";
import { creditView } from "./credit.js";
import type { FoundPicture } from "./found-picture.js";
import { cardPicture } from "./picture-shapes.js";
import { bearerOf, type Planner } from "./planner.js";
import { findPicture, showPicture } from "./resolve-picture.js";
import type { Card, SectionLink } from "./views.js";

/** The card of the story with this rank. */
export function cardOf(rank: number, planner: Planner): Card | null {
  const known = planner.cards[rank];
  if (known !== undefined) return known;
  const story = planner.site.stories[rank];
  if (story === undefined) return null;
  const card = makeCard(story, planner);
  planner.cards[rank] = card;
  return card;
}

export function cardsOf(ranks: readonly number[], planner: Planner): readonly Card[] {
  const cards: Card[] = [];
  for (const rank of ranks) {
    const card = cardOf(rank, planner);
    if (card !== null) cards.push(card);
  }
  return cards;
}

function makeCard(story: Story, planner: Planner): Card {
  const { article } = story;
  const lead = leadPicture(story, planner);
  return {
    href: planner.href(story.permalink),
    headline: article.headline,
    dek: article.dek ?? article.excerpt,
    kicker: article.kicker,
    label: article.label,
    section: sectionLink(story.section, planner),
    credit: creditView(story, planner),
    published: publishedOf(story),
    updated: updatedOf(story),
    picture: lead === null ? null : showPicture(lead, cardPicture, planner),
    priority: article.priority,
    access: article.access,
    language: article.language,
    state: story.state,
  };
}

/** The picture of an article's front matter, found once. */
export function leadPicture({ article, permalink }: Story, planner: Planner): FoundPicture | null {
  const { image } = article;
  if (image === null) return null;
  const known = planner.leads.get(article.path);
  if (known !== undefined) return known;
  const found = findPicture(image, bearerOf({ article, permalink }, "live"), planner);
  planner.leads.set(article.path, found);
  return found;
}

export function sectionLink(slug: string | null, planner: Planner): SectionLink | null {
  if (slug === null) return null;
  const known = planner.sectionLinks.get(slug);
  if (known !== undefined) return known;
  const section = planner.section(slug);
  const link =
    section === null
      ? null
      : { name: section.title, href: planner.href(sectionPath(section.slug)), slug: section.slug };
  planner.sectionLinks.set(slug, link);
  return link;
}

/** Every article has a date; a standing page, which has none, is in no list. */
export function publishedOf(story: Story): Moment {
  return story.article.date ?? { instant: 0, iso: "1970-01-01", day: "1970-01-01", dateOnly: true };
}

/** From when on it could be read, in milliseconds since 1970: not before its embargo ended. */
export const releasedAt = (story: Story): number =>
  Math.max(publishedOf(story).instant, story.article.embargo?.instant ?? Number.NEGATIVE_INFINITY);

/** When it was updated, if that is later than it was published: a day alone is no later than a time of that day. */
export function updatedOf(story: Story): Moment | null {
  const { updated } = story.article;
  return updated !== null && updated.instant > publishedOf(story).instant ? updated : null;
}

/** When a story last changed for its readers. */
export const modifiedOf = (story: Story): Moment => story.modified ?? publishedOf(story);
