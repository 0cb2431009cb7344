// What the writers of feeds get of the texts of stories.

import type { FeedItem } from "../../pages/feeds/feed-view.js";

/** A story's whole text: finished HTML, and the same as XML holds it. */
interface StoryText {
  readonly html: string;
  readonly cdata: string;
}

/** What a writer of a format needs beside the feed. */
export interface FeedText {
  /** Null where the feed has deks alone, or the story has no text. */
  textOf(item: FeedItem): StoryText | null;
}
