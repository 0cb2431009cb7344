// Each story's number in the index: by its day and its id alone, so that a new story moves no other.

import type { Story } from "../../model/site.js";
import { publishedOf } from "../card.js";
import { firstOfDay, placesOfDay } from "./index-format.js";
import { spread } from "./spread.js";

export interface Numbered {
  readonly number: number;
  readonly story: Story;
}

/**
 * The stories by their numbers, the oldest first. A place that is taken sends a story on to the next of its day; a day of more
 * than a thousand stories goes on in the days after it.
 */
export function numberStories(stories: readonly Story[]): readonly Numbered[] {
  const days = new Map<string, Story[]>();
  for (const story of stories) {
    const { day } = publishedOf(story);
    const known = days.get(day);
    if (known === undefined) days.set(day, [story]);
    else known.push(story);
  }
  const taken = new Set<number>();
  const numbered: Numbered[] = [];
  for (const day of [...days.keys()].sort()) {
    const first = firstOfDay(day);
    const own = (days.get(day) ?? []).sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
    for (const [rank, story] of own.entries()) {
      let place = spread(story.article.id) % placesOfDay;
      if (rank >= placesOfDay) place = rank;
      // Where a fuller day has gone on into this one, it has no end of its own.
      for (let tries = 0; taken.has(first + place); tries++)
        place = tries >= placesOfDay || rank >= placesOfDay ? place + 1 : (place + 1) % placesOfDay;
      taken.add(first + place);
      numbered.push({ number: first + place, story });
    }
  }
  return numbered.sort((a, b) => a.number - b.number);
}
