// The front page: a lead, top stories, then the sections; a story stands on it once.

import type { Story } from "../model/site.js";
import type { Priority } from "../parse/article.js";
import { archivePath, sectionPath } from "./address.js";
import { cardOf, cardsOf } from "./card.js";
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
        jsonLd: null,
      },
      planner,
    ),
    headline: config.title,
    lead: chosen.lead === null ? null : cardOf(chosen.lead, planner),
    top: cardsOf(chosen.top, planner),
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
  return templatePage({ path: "/", template: "home", view, what: "the front page" });
}

/** Ranks of the stories in each part of the page. */
function chooseStories({ site, config }: Planner) {
  const { stories } = site;
  const ranked = byPriority(stories, config.home.top + 1);
  const [lead = null] = ranked;
  const top = ranked
    .slice(1)
    .filter((rank) => stories[rank]?.article.priority !== "brief")
    .slice(0, config.home.top);
  const shown = new Set<number>(lead === null ? top : [lead, ...top]);
  const take = (ranks: Iterable<number>, most: number): number[] => {
    const taken: number[] = [];
    for (const rank of ranks) {
      if (taken.length >= most) break;
      if (shown.has(rank)) continue;
      shown.add(rank);
      taken.push(rank);
    }
    return taken;
  };
  const sections = site.sections
    .map((section) => ({ section, stories: take(section.stories, config.home.perSection) }))
    .filter((section) => section.stories.length > 0);
  return { lead, top, sections, latest: take(stories.keys(), config.home.latest) };
}

const priorities: readonly Priority[] = ["lead", "top", "normal", "brief"];

/** The first `count` ranks by priority, then by date. */
function byPriority(stories: readonly Story[], count: number): number[] {
  const ranks = priorities.map((): number[] => []);
  for (const [rank, { article }] of stories.entries()) {
    const group = ranks[priorities.indexOf(article.priority)];
    if (group !== undefined && group.length < count) group.push(rank);
  }
  return ranks.flat().slice(0, count);
}
