// What a format of feeds is: the parts that its files are put together from.

import type { FeedItem, FeedView } from "../../pages/feeds/feed-view.js";
import type { FeedPage } from "../../pages/page.js";

/** A story's whole text: finished HTML, and the same as XML holds it. */
export interface StoryText {
  readonly html: string;
  readonly cdata: string;
}

/** All of a feed that its stories look different by. */
export type ItemManner = Pick<FeedView, "origin" | "language" | "text" | "guid" | "media" | "creditWords">;

export interface FeedFormat {
  /** All that stands before the first story. */
  head(page: FeedPage): string;
  /** A story; `text` is null where the feed has deks alone, or the story has no text. */
  item(item: FeedItem, manner: ItemManner, text: StoryText | null): string;
  readonly between: string;
  readonly end: string;
}
