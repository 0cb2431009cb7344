// Which articles have another address than before: known by their ids, by their files, by their texts, or by what these are like.

import { likeness, sameStory } from "../../urls/sketch.js";
import type { Move } from "./list-changes.js";

/** An article's page, and what it may be known by. */
export interface StoryAt {
  /** In the output folder. */
  readonly path: string;
  readonly source: string;
  /** Null where it is not known any more. */
  readonly id: string | null;
  /** Changes with the text; null where it is not known. */
  readonly text: string | null;
  /** What the text is like; empty where it is not known. */
  readonly sketch: string;
}

/** Pairs beyond which texts are not held against each other: so many are another site. */
const mostPairs = 250_000;

const marks: readonly ((story: StoryAt) => string | null)[] = [
  ({ id }) => id,
  ({ source }) => source,
  ({ text }) => text,
];

/** Both lists hold pages alone that are not the same article's before and after. What several have is no mark of any. */
export function findMoves(before: readonly StoryAt[], after: readonly StoryAt[]): readonly Move[] {
  const moves: Move[] = [];
  let [old, now] = [before, after];
  for (const markOf of marks) {
    const known = byMark(old, markOf);
    const found = [...byMark(now, markOf)].flatMap(([mark, to]) => {
      const from = known.get(mark) ?? null;
      return from === null || to === null ? [] : [{ from, to }];
    });
    const settled = new Set(found.flatMap(({ from, to }) => [from, to]));
    [old, now] = [old.filter((story) => !settled.has(story)), now.filter((story) => !settled.has(story))];
    moves.push(...found.flatMap(moveOf));
  }
  return [...moves, ...alike(old, now).flatMap(moveOf)];
}

interface Pair {
  readonly from: StoryAt;
  readonly to: StoryAt;
}

const moveOf = ({ from, to }: Pair): readonly Move[] =>
  from.path === to.path ? [] : [{ from: from.path, to: to.path, article: to.id ?? from.id ?? to.source }];

/** Those that are most like each other, and enough to be one story. */
function alike(old: readonly StoryAt[], now: readonly StoryAt[]): readonly Pair[] {
  if (old.length * now.length > mostPairs) return [];
  const pairs = old
    .flatMap((from) => now.map((to) => ({ from, to, like: likeness(from.sketch, to.sketch) })))
    .filter(({ like }) => like >= sameStory);
  const most = new Map<StoryAt, number>();
  for (const { from, to, like } of pairs)
    for (const story of [from, to]) most.set(story, Math.max(like, most.get(story) ?? 0));
  const best = pairs.filter(({ from, to, like }) => like === most.get(from) && like === most.get(to));
  // Two that are as like one as the other tell nothing.
  const isAlone = ({ from, to }: Pair): boolean =>
    best.every((pair) => (pair.from === from) === (pair.to === to));
  return best.filter(isAlone);
}

/** Null for a mark that several have. */
function byMark(
  stories: readonly StoryAt[],
  markOf: (story: StoryAt) => string | null,
): ReadonlyMap<string, StoryAt | null> {
  const found = new Map<string, StoryAt | null>();
  for (const story of stories) {
    const mark = markOf(story);
    if (mark !== null) found.set(mark, found.has(mark) ? null : story);
  }
  return found;
}
