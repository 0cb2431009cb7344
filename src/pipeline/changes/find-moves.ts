// Which articles have another address than before: known by their ids, by their files, or by their texts.

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
}

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
    for (const { from, to } of found)
      if (from.path !== to.path)
        moves.push({ from: from.path, to: to.path, article: to.id ?? from.id ?? to.source });
  }
  return moves;
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
