// What stands in an article's HTML and is not written as it stands: its content is read for what it says of itself.

import type { Media } from "../article.js";
import type { Attributes } from "./tokens.js";

/** What is known of a player while its element is read. */
export interface OpenMedia {
  readonly name: "audio" | "video";
  readonly attributes: Attributes;
  readonly sources: string[];
  readonly tracks: Media["tracks"][number][];
}

/** What is left out up to its end tag. */
export interface Swallowed {
  readonly name: string;
  depth: number;
  /** Of what is embedded: the first address found in it; null where a link is not wanted. */
  address: string | null;
  readonly title: string | undefined;
  readonly removal: "vanish" | "link";
  /** Where it is a recording: what is known of its player. */
  readonly media: OpenMedia | null;
}
