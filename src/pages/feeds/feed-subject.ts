// Something that has a feed.

import type { FeedScope } from "../../config/config.js";

export interface FeedSubject {
  readonly scope: FeedScope | "corrections";
  /** Of the page that the feed belongs to: decoded, without the base path. */
  readonly path: string;
  /** Its own name, without the site's. */
  readonly name: string;
  readonly description: string;
  /** Ranks, newest first; none for corrections, which are no stories. */
  readonly stories: readonly number[];
}
