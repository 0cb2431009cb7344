// Related stories: those that the article names, then older ones that share its series or its rarest topics. Never newer
// ones by themselves, and nothing that newer ones could change, so that a new story touches no old page.

import type { Story } from "../model/site.js";
import { slugify } from "../text/slug.js";
import type { Planner } from "./planner.js";
import type { References } from "./references.js";

/** Most topics of a story, and most older stories of a topic, that are looked at: they bound the work for large sites. */
const mostTopics = 6;
const mostOlder = 16;

/** Gives the ranks of the stories related to each story, best first. */
export type Related = (rank: number, story: Story) => readonly number[];

export function createRelated(planner: Planner, named: References): Related {
  const { site, config } = planner;
  const byTopic = positions(site.topics);
  const bySeries = new Map(site.series.map((series) => [series.slug, [...series.stories].reverse()]));
  const seriesAt = positions([...bySeries].map(([slug, stories]) => ({ slug, stories })));

  const older = (lists: Positions, slug: string, rank: number) => {
    const list = lists.get(slug);
    const at = list?.at.get(rank);
    if (list === undefined || at === undefined) return { count: 0, nearest: [] };
    return { count: list.stories.length - at - 1, nearest: list.stories.slice(at + 1, at + 1 + mostOlder) };
  };

  return (rank, story) => {
    const { series } = story.article;
    const chosen = new Set(named(story));
    const candidates = series === null ? [] : older(seriesAt, slugify(series), rank).nearest;
    for (const candidate of [...candidates, ...bySharedTopics(rank, story)]) {
      if (chosen.size >= config.related) break;
      if (candidate !== rank) chosen.add(candidate);
    }
    return [...chosen];
  };

  function bySharedTopics(rank: number, story: Story): readonly number[] {
    const scores = new Map<number, number>();
    const topics = story.topics
      .map((slug) => older(byTopic, slug, rank))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count)
      .slice(0, mostTopics);
    for (const { count, nearest } of topics) {
      for (const other of nearest) scores.set(other, (scores.get(other) ?? 0) + 1 / count);
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([other]) => other);
  }
}

type Positions = ReadonlyMap<
  string,
  { readonly stories: readonly number[]; readonly at: ReadonlyMap<number, number> }
>;

/** Where each story stands in each list (newest first). */
function positions(
  lists: readonly { readonly slug: string; readonly stories: readonly number[] }[],
): Positions {
  return new Map(
    lists.map(({ slug, stories }) => [
      slug,
      { stories, at: new Map(stories.map((rank, index) => [rank, index])) },
    ]),
  );
}
