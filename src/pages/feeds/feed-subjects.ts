// What has feeds: the site, and each of its lists that the settings ask for.

import type { FeedScope } from "../../config/config.js";
import { correctionsPath } from "../address.js";
import { knowsCorrections } from "../corrections.js";
import { listsOf, type StoryList } from "../lists.js";
import type { Planner } from "../planner.js";

export interface FeedSubject {
  readonly scope: FeedScope | "corrections";
  /** Of the page that the feed belongs to: decoded, without the base path. */
  readonly path: string;
  /** Its own name, without the site's. */
  readonly name: string;
  readonly description: string;
  /** Ranks, newest first; none for corrections, which are no stories. */
  readonly stories: readonly number[];
}

const scopes: { readonly [of in StoryList["of"]]: FeedScope | null } = {
  section: "sections",
  topic: "topics",
  author: "authors",
  label: "labels",
  source: "sources",
  month: null,
};

/** None without `url` in the settings: every address in a feed is absolute. */
export function feedSubjects(planner: Planner): readonly FeedSubject[] {
  const { config, site } = planner;
  if (config.url === null) return [];
  const asked = new Set(config.feeds.for);
  const whole: FeedSubject = {
    scope: "site",
    path: "/",
    name: config.title,
    description: config.tagline ?? planner.say("feed-latest", { site: config.title }),
    stories: site.stories.map((_, rank) => rank),
  };
  const lists = listsOf(site).flatMap((list): readonly FeedSubject[] => {
    const scope = scopes[list.of];
    if (scope === null || !asked.has(scope)) return [];
    return [{ scope, path: list.path, stories: list.stories, ...about(list, planner) }];
  });
  const corrections: FeedSubject = {
    scope: "corrections",
    path: correctionsPath,
    name: planner.say("corrections"),
    description: planner.say("about-corrections", { site: config.title }),
    stories: [],
  };
  return [
    ...(asked.has("site") ? [whole] : []),
    ...(asked.size > 0 && knowsCorrections(site) ? [corrections] : []),
    ...lists,
  ];
}

function about(list: StoryList, planner: Planner): Pick<FeedSubject, "name" | "description"> {
  const site = planner.config.title;
  switch (list.of) {
    case "section": {
      const { title: name, description } = list.section;
      return { name, description: description ?? planner.say("about-section", { name, site }) };
    }
    case "topic": {
      const { name } = list.topic;
      return { name, description: planner.say("about-topic", { name, site }) };
    }
    case "author": {
      const { name, biography } = list.author;
      return { name, description: biography ?? planner.say("about-author", { name, site }) };
    }
    case "label": {
      const name = planner.say(`label-${list.label}`);
      return { name, description: planner.say("about-label", { name, site }) };
    }
    case "source": {
      const { name } = list.source;
      return { name, description: planner.say("about-source", { name, site }) };
    }
    case "month":
      return { name: list.month, description: list.month };
  }
}
