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

export function createRelated(planner: Planner, references: References): Related {
  const { site, config } = planner;
  const byTopic = positions(site.topics);
  const bySeries = new Map(site.series.map((series) => [series.slug, [...series.stories].reverse()]));
  const seriesAt = positions([...bySeries].map(([slug, stories]) => ({ slug, stories })));

  /** Where a story stands in a list; the rest of the list is older. */
  const standing = (lists: Positions, slug: string, rank: number): Standing | null => {
    const list = lists.get(slug);
    const at = list?.at.get(rank);
    if (list === undefined || at === undefined) return null;
    return { stories: list.stories, at, count: list.stories.length - at - 1 };
  };

  // Of the story in hand, by rank: what it shares with each, and which those are.
  const scores = new Float64Array(1 + highest(site.topics));
  const sharing: number[] = [];

  return (rank, story) => {
    const { series } = story.article;
    const chosen = new Set<number>();
    for (const named of references("related", story)) if (named.rank !== rank) chosen.add(named.rank);
    const take = (candidate: number): boolean => {
      if (candidate !== rank) chosen.add(candidate);
      return chosen.size < config.related;
    };
    if (series !== null && chosen.size < config.related)
      nearest(standing(seriesAt, slugify(series), rank), take);
    if (chosen.size < config.related) bySharedTopics(rank, story, take);
    return [...chosen];
  };

  /** Hands over the stories that share the rarest topics, best first, until `take` wants no more. */
  function bySharedTopics(rank: number, story: Story, take: (candidate: number) => boolean): void {
    const topics: Standing[] = [];
    for (const slug of story.topics) {
      const topic = standing(byTopic, slug, rank);
      if (topic !== null && topic.count > 0) topics.push(topic);
    }
    topics.sort((a, b) => a.count - b.count);
    for (const topic of topics.slice(0, mostTopics)) {
      nearest(topic, (other) => {
        const score = scores[other] ?? 0;
        if (score === 0) sharing.push(other);
        scores[other] = score + 1 / topic.count;
        return true;
      });
    }
    // Few are taken of many: looking for the best each time costs less than sorting.
    for (;;) {
      let best = -1;
      for (const other of sharing) {
        const lead = (scores[other] ?? 0) - (best < 0 ? 0 : (scores[best] ?? 0));
        if (lead > 0 || (lead === 0 && other < best)) best = other;
      }
      if (best < 0) break;
      scores[best] = 0;
      if (!take(best)) break;
    }
    for (const other of sharing) scores[other] = 0;
    sharing.length = 0;
  }
}

const highest = (lists: readonly { readonly stories: readonly number[] }[]): number =>
  lists.reduce((most, { stories }) => stories.reduce((a, b) => Math.max(a, b), most), 0);

interface Standing {
  readonly stories: readonly number[];
  readonly at: number;
  readonly count: number;
}

/** Hands over the nearest older stories of a list, the newest first, until `take` wants no more. */
function nearest(standing: Standing | null, take: (rank: number) => boolean): void {
  if (standing === null) return;
  const { stories, at } = standing;
  const end = Math.min(stories.length, at + 1 + mostOlder);
  for (let index = at + 1; index < end; index += 1) if (!take(stories[index] ?? 0)) return;
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
