// The articles of a site as old addresses know them: by id, by address, by their text.

import type { Site } from "../../model/site.js";
import type { Article } from "../../parse/article.js";
import { likeness, sameStory } from "../../urls/sketch.js";
import type { StoryEntry } from "../../urls/urls-file.js";

export interface KnownStory {
  readonly article: Article;
  readonly permalink: string;
  /**
   * `now`: there is a page, or a notice; `later`: the clock alone will publish it; `not`: only somebody's hand will (a draft), or
   * nothing (it has expired).
   */
  readonly published: "now" | "later" | "not";
}

export interface Stories {
  readonly all: readonly KnownStory[];
  byId(entry: Pick<StoryEntry, "is" | "id">): KnownStory | null;
  /** The article that is, or will be, at an address, by its permalink or an alias. */
  withheldAt(address: string): KnownStory | null;
  /** The one article that no line knows by its id, and whose text is that of an entry; of several alike, the one with its name. */
  byText(entry: StoryEntry): KnownStory | null;
}

/** The name of an article's file, wherever it lies. */
const nameIn = (id: string): string => id.slice(id.lastIndexOf("/") + 1);

const keyOf = (type: string, id: string): string => `${type} ${id}`;

export function createStories(site: Site, known: readonly StoryEntry[]): Stories {
  const all: readonly KnownStory[] = [
    ...[...site.stories, ...site.pages, ...site.retracted].map(
      ({ article, permalink }): KnownStory => ({ article, permalink, published: "now" }),
    ),
    ...site.withheld.map(({ article, permalink, reason }): KnownStory => {
      const published = reason === "embargo" || reason === "future" ? "later" : "not";
      return { article, permalink, published };
    }),
  ];
  const ids = new Map(all.map((story) => [keyOf(story.article.type, story.article.id), story]));
  const withheld = new Map<string, KnownStory>();
  for (const story of all) {
    if (story.published === "now") continue;
    for (const address of [story.permalink, ...story.article.aliases])
      if (!withheld.has(address)) withheld.set(address, story);
  }
  let strangers: readonly KnownStory[] | null = null;
  return {
    all,
    byId: ({ is, id }) => ids.get(keyOf(is, id)) ?? null,
    withheldAt: (address) => withheld.get(address) ?? null,
    byText({ id, sketch }) {
      if (sketch === "") return null;
      if (strangers === null) {
        const ours = new Set(known.map(({ is, id: own }) => keyOf(is, own)));
        strangers = all.filter(({ article }) => !ours.has(keyOf(article.type, article.id)));
      }
      let best: readonly KnownStory[] = [];
      let most = sameStory;
      for (const story of strangers) {
        // A text that is too short to be like another may still be the same.
        const isShort = sketch === story.article.sketch && nameIn(id) === nameIn(story.article.id);
        const found = isShort ? 1 : likeness(sketch, story.article.sketch);
        if (found < most) continue;
        best = found > most ? [story] : [...best, story];
        most = found;
      }
      const named = best.filter(({ article }) => nameIn(article.id) === nameIn(id));
      return (best.length === 1 ? best : named.length === 1 ? named : [])[0] ?? null;
    },
  };
}
