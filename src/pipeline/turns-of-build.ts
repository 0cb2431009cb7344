// What a build knows of the instants at which its site changes by itself.

import { byInstant, type Turn } from "../model/turn.js";
import type { DueInstant } from "./outcome.js";

/** Kept for the next build, of what articles do and of all else: enough to say what it missed. */
const mostKept = 12;

/** The next ones, the soonest first. `turns`: sorted. */
export function soonest(turns: readonly Turn[]): readonly Turn[] {
  const ofArticles = turns.filter(isOfArticle).slice(0, mostKept);
  const others = turns.filter((turn) => !isOfArticle(turn)).slice(0, mostKept);
  return [...ofArticles, ...others].sort(byInstant);
}

/** Whether an article itself comes, goes or is corrected, and not just what tells of it. */
export const isOfArticle = ({ reason }: Turn): boolean =>
  reason !== "news-sitemap" && reason !== "feed-enter" && reason !== "feed-leave";

/** The first instant and all that is due then; null where nothing is. `turns`: sorted. */
export function firstDue(turns: readonly Turn[]): DueInstant | null {
  const [first] = turns;
  if (first === undefined) return null;
  const { instant } = first;
  return { instant, turns: turns.filter((turn) => turn.instant === instant) };
}

/** What is due first of two outputs of a site. */
export function soonerOf(one: DueInstant | null, other: DueInstant | null): DueInstant | null {
  if (one === null || other === null) return one ?? other;
  if (one.instant !== other.instant) return one.instant < other.instant ? one : other;
  const seen = new Set<string>();
  const turns = [...one.turns, ...other.turns].sort(byInstant).filter((turn) => {
    const key = JSON.stringify(turn);
    return !seen.has(key) && seen.add(key);
  });
  return { instant: one.instant, turns };
}
