// All that readers were told of articles after they were published: for the pages of corrections, and for their feed.

import type { Site, Story } from "../model/site.js";
import type { Article, Correction } from "../parse/article.js";
import type { Moment } from "../time/moment.js";

/** A correction of a story. */
export interface StoryCorrection {
  readonly story: Story;
  /** The story's place in `Site.stories`; null for one that was retracted. */
  readonly rank: number | null;
  readonly correction: Correction;
  /** Its date; for one without, the article's `updated`, else its `date`. */
  readonly at: Moment;
}

/** News that was added corrects nothing: an `update` is told on its article alone. */
const isListed = ({ kind }: Correction): boolean => kind !== "update";

/** All corrections but updates, newest first; those of one moment in the order of the stories. */
export function correctionsOf({ site }: { readonly site: Site }): readonly StoryCorrection[] {
  const all: StoryCorrection[] = [];
  const take = (story: Story, rank: number | null): void => {
    const { corrections, updated, date } = story.article;
    for (const correction of corrections) {
      const at = correction.date ?? updated ?? date;
      if (at !== null && isListed(correction)) all.push({ story, rank, correction, at });
    }
  };
  for (const [rank, story] of site.stories.entries()) take(story, rank);
  for (const story of site.retracted) take(story, null);
  return all.sort((a, b) => b.at.instant - a.at.instant);
}

/**
 * Whether any article that is known has one, shown now or not: the page of corrections that settings lead to must not go by
 * the clock alone.
 */
export function knowsCorrections({ stories, retracted, withheld }: Site): boolean {
  const has = ({ article }: { readonly article: Article }): boolean => article.corrections.some(isListed);
  return stories.some(has) || retracted.some(has) || withheld.some(has);
}

/** Corrections by month (`2026-01`), newest first. */
export function byMonth(
  corrections: readonly StoryCorrection[],
): ReadonlyMap<string, readonly StoryCorrection[]> {
  const months = new Map<string, StoryCorrection[]>();
  for (const each of corrections) {
    const month = each.at.day.slice(0, each.at.day.lastIndexOf("-"));
    const known = months.get(month);
    if (known === undefined) months.set(month, [each]);
    else known.push(each);
  }
  return new Map([...months].sort(([a], [b]) => (a < b ? 1 : -1)));
}
