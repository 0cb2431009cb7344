// The front page: a lead, top stories, then the sections; a story stands on it once.

import type { Story } from "../model/site.js";
import type { Priority } from "../parse/article.js";
import { archivePath, sectionPath } from "./address.js";
import { cardOf, cardsOf, publishedOf } from "./card.js";
import { pageHead } from "./head.js";
import { type Planned, templatePage } from "./planned.js";
import type { Planner } from "./planner.js";
import type { HomeView } from "./views.js";

export function homePage(planner: Planner): Planned {
  const { config, site } = planner;
  const chosen = chooseStories(planner);
  const view: HomeView = {
    kind: "home",
    ...pageHead(
      {
        title: config.title,
        description: config.tagline ?? planner.say("about-home", { site: config.title }),
        path: "/",
      },
      planner,
    ),
    headline: config.title,
    edition: site.stories[0] === undefined ? null : publishedOf(site.stories[0]),
    lead: chosen.lead === null ? null : cardOf(chosen.lead, planner),
    top: cardsOf(chosen.top, planner),
    opinion: cardsOf(chosen.opinion, planner),
    briefs: cardsOf(chosen.briefs, planner),
    sections: chosen.sections.map(({ section, stories }) => ({
      name: section.title,
      href: planner.href(sectionPath(section.slug)),
      slug: section.slug,
      colour: section.colour,
      cards: cardsOf(stories, planner),
    })),
    latest: cardsOf(chosen.latest, planner),
    archive:
      site.stories.length === 0 ? null : { name: planner.say("archive"), href: planner.href(archivePath) },
  };
  return templatePage({
    path: "/",
    template: "home",
    view: view,
    what: "the front page",
  });
}

/** Ranks of the stories in each part of the page; opinion and briefs stand apart from the news. */
function chooseStories({ site, config }: Planner) {
  const { stories } = site;
  const { home } = config;
  const shown = new Set<number>();
  const take = (
    ranks: Iterable<number>,
    most: number,
    fits: (story: Story) => boolean = always,
  ): number[] => {
    const taken: number[] = [];
    for (const rank of ranks) {
      if (taken.length >= most) break;
      const story = stories[rank];
      if (story === undefined || shown.has(rank) || !fits(story)) continue;
      shown.add(rank);
      taken.push(rank);
    }
    return taken;
  };
  const ranked = byPriority(stories.keys(), stories);
  const [lead = null] = take(ranked, 1);
  const opinion = take(stories.keys(), home.opinion, isOpinion);
  const briefs = take(stories.keys(), home.briefs, isBrief);
  const top = take(ranked, home.top, (story) => !isOpinion(story) && !isBrief(story));
  const sections = site.sections
    .map((section) => ({ section, stories: take(byPriority(section.stories, stories), home.perSection) }))
    .filter((section) => section.stories.length > 0);
  return { lead, top, opinion, briefs, sections, latest: take(stories.keys(), home.latest) };
}

const always = (): boolean => true;
const isOpinion = ({ article }: Story): boolean => article.label === "opinion";
const isBrief = ({ article }: Story): boolean => article.priority === "brief";

const priorities: readonly Priority[] = ["lead", "top", "normal", "brief"];

/** These ranks, which stand by date, by priority and then by date. */
function byPriority(ranks: Iterable<number>, stories: readonly Story[]): readonly number[] {
  const groups = priorities.map((): number[] => []);
  for (const rank of ranks) {
    const priority = stories[rank]?.article.priority;
    if (priority !== undefined) groups[priorities.indexOf(priority)]?.push(rank);
  }
  return groups.flat();
}
