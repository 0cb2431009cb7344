// The stories before and after one, in its section and in its series.

import type { Story } from "../model/site.js";
import type { Planner } from "./planner.js";
import type { Link } from "./views.js";

/** Most earlier parts of a series that an article shows; a column of hundreds would make every page long. */
const mostParts = 12;

export interface Neighbours {
  /** `previous` is the next older story, `next` the next newer one. */
  inSection(rank: number, story: Story): { readonly previous: Link | null; readonly next: Link | null };
  /**
   * Ranks of a series' parts, oldest first: the earlier ones, this one and the one after it. No later ones, so that a
   * new part touches its predecessor's page alone.
   */
  inSeries(slug: string, rank: number): { readonly name: string | null; readonly parts: readonly number[] };
}

export function createNeighbours({ site, href }: Planner): Neighbours {
  const older = new Map<number, number>();
  const newer = new Map<number, number>();
  for (const { stories } of site.sections) {
    for (const [index, rank] of stories.entries()) {
      const next = stories[index + 1];
      if (next === undefined) continue;
      older.set(rank, next);
      newer.set(next, rank);
    }
  }
  const series = new Map(
    site.series.map(({ slug, name, stories }) => [
      slug,
      { name, stories, at: new Map(stories.map((rank, index) => [rank, index])) },
    ]),
  );
  const link = (rank: number | undefined): Link | null => {
    const story = rank === undefined ? undefined : site.stories[rank];
    return story === undefined ? null : { name: story.article.headline, href: href(story.permalink) };
  };
  return {
    inSection: (rank) => ({ previous: link(older.get(rank)), next: link(newer.get(rank)) }),
    inSeries(slug, rank) {
      const found = series.get(slug);
      const at = found?.at.get(rank) ?? 0;
      const parts = found?.stories.slice(Math.max(0, at - mostParts), at + 2) ?? [];
      return { name: found?.name ?? null, parts };
    },
  };
}
