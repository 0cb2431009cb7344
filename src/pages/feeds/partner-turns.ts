// When a partner's feed changes by itself next: a story is old enough for it, or too old.

import type { PartnerSetting } from "../../config/config.js";
import type { Turn } from "../../model/turn.js";
import { releasedAt } from "../card.js";
import type { Planner } from "../planner.js";

/**
 * Notes the first change of the feed by the clock alone. `fitting`: ranks of all stories that its filters let pass; `inTime`: those of
 * them that it may show now. What stands behind the feed's last item comes and goes unseen.
 */
export function notePartnerTurn(
  partner: PartnerSetting,
  fitting: readonly number[],
  inTime: readonly number[],
  { site, input, turns }: Planner,
): void {
  const { delay, within, items, name } = partner;
  if (delay === 0 && within === null) return;
  if (within !== null && within < delay) return;
  const isWritten = (rank: number): boolean => site.stories[rank]?.state === null;
  const shown = firstOf(inTime, items, isWritten);
  const last = shown.length < items ? Number.POSITIVE_INFINITY : (shown.at(-1) ?? -1);
  let next: Turn | null = null;
  const take = (rank: number, after: number, reason: "feed-enter" | "feed-leave"): void => {
    const story = site.stories[rank];
    if (story === undefined) return;
    const instant = releasedAt(story) + after;
    if (instant <= input.now || (next !== null && next.instant <= instant)) return;
    next = { instant, reason, path: story.article.path, name };
  };
  if (within !== null) for (const rank of shown) take(rank, within + 1, "feed-leave");
  if (delay > 0)
    for (const rank of fitting) {
      if (rank >= last) break;
      if (isWritten(rank)) take(rank, delay, "feed-enter");
    }
  if (next !== null) turns.note(next);
}

/** The first `most` that pass. */
function firstOf(
  ranks: readonly number[],
  most: number,
  passes: (rank: number) => boolean,
): readonly number[] {
  const first: number[] = [];
  for (const rank of ranks) {
    if (first.length >= most) break;
    if (passes(rank)) first.push(rank);
  }
  return first;
}
