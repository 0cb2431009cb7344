// When a story last changed for its readers.

import type { Story } from "../model/site.js";
import type { Moment } from "../time/moment.js";
import { publishedOf } from "./card.js";

/** The latest of its date, its `updated` and the dates of its corrections. */
export function modifiedOf(story: Story): Moment {
  const { updated, corrections } = story.article;
  let latest = publishedOf(story);
  for (const moment of [updated, ...corrections.map(({ date }) => date)])
    if (moment !== null && moment.instant > latest.instant) latest = moment;
  return latest;
}
