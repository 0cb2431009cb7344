// An instant at which a site changes by itself, and what changes then.

/** Why: an article comes (its embargo ends, its date is there) or goes, a correction is due, a right to a picture ends, an entry of a news sitemap or of a partner's feed comes or goes. */
type TurnReason =
  | "embargo"
  | "date"
  | "expiry"
  | "correction"
  | "retraction"
  | "picture"
  | "news-sitemap"
  | "feed-enter"
  | "feed-leave";

export interface Turn {
  /** Milliseconds since 1970; from then on the site is another one. */
  readonly instant: number;
  readonly reason: TurnReason;
  /** What it is about, relative to the site's folder: the article's file, or the picture's; the web address of one that lies elsewhere. */
  readonly path: string;
  /** The partner's feed; null for another reason. */
  readonly name: string | null;
}

/** By instant, then by path, so that the order is the same everywhere. */
export const byInstant = (a: Turn, b: Turn): number =>
  a.instant - b.instant ||
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
  (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0) ||
  ((a.name ?? "") < (b.name ?? "") ? -1 : 1);
