// When articles come, go and are corrected by themselves: the next time for each, and only where somebody sees it.

import type { Article } from "../parse/article.js";
import { isRetracted, withCorrectionsAt } from "./corrections-due.js";
import type { Turn } from "./turn.js";
import { type Shown, withholding, withholdings } from "./withheld.js";

/** The next instant after `now` (milliseconds since 1970) at which each article looks another way; none for one that stays as it is. */
export function articleTurns(articles: readonly Article[], now: number, show: Shown): readonly Turn[] {
  const turns: Turn[] = [];
  for (const article of articles) {
    const turn = nextOf(article, now, show);
    if (turn !== null) turns.push(turn);
  }
  return turns;
}

function nextOf(article: Article, now: number, show: Shown): Turn | null {
  const standing = standingTurn(article, now, show);
  const correction = correctionTurn(article, now, show);
  if (standing === null || correction === null) return standing ?? correction;
  return correction.instant < standing.instant ? correction : standing;
}

/** When it is published or withheld, or shown for another reason than before. */
function standingTurn(article: Article, now: number, show: Shown): Turn | null {
  const { date, embargo, expires, path } = article;
  const isAhead = (moment: Article["date"]): boolean => moment !== null && moment.instant > now;
  // Of most articles of an archive nothing is ahead.
  if (!isAhead(date) && !isAhead(embargo) && !isAhead(expires)) return null;
  const instants = [date, embargo, expires]
    .flatMap((moment) => moment?.instant ?? [])
    .filter((each) => each > now);
  const before = standingAt(article, now, show);
  const instant = instants.sort((a, b) => a - b).find((each) => standingAt(article, each, show) !== before);
  if (instant === undefined) return null;
  const isExpiry = expires?.instant === instant && withholdings(article, instant)[0]?.reason === "expired";
  const reason = isExpiry ? "expiry" : embargo?.instant === instant ? "embargo" : "date";
  return { instant, reason, path, name: null };
}

/** Everything that the clock decides of whether and how it is shown; `withheld` for an article that nobody sees. */
const standingAt = (article: Article, at: number, show: Shown): string | null =>
  withholding(article, at, show) === null ? (withholdings(article, at)[0]?.reason ?? null) : "withheld";

/** When its next correction is due, if it is published now; a standing page shows none. */
function correctionTurn(article: Article, now: number, show: Shown): Turn | null {
  if (article.corrections.length === 0 || article.type === "page" || show.future) return null;
  const due = withCorrectionsAt(article, now);
  if (due === article || withholding(article, now, show) !== null) return null;
  let next: Turn | null = null;
  for (const { date, kind } of article.corrections) {
    if (date === null || date.instant <= now || (next !== null && date.instant > next.instant)) continue;
    const isFirst = next === null || date.instant < next.instant;
    const retracts = kind === "retraction" && !isRetracted(due);
    if (isFirst || retracts)
      next = {
        instant: date.instant,
        reason: retracts ? "retraction" : "correction",
        path: article.path,
        name: null,
      };
  }
  return next;
}
