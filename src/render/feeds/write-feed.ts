// A feed to its bytes, in the format that it is asked for in.

import type { FeedItem } from "../../pages/feeds/feed-view.js";
import type { FeedPage } from "../../pages/page.js";
import { cdata } from "../xml.js";
import { writeAtom } from "./atom.js";
import { type ItemParts, itemHtml } from "./item-html.js";
import { writeJsonFeed } from "./json-feed.js";
import { writeRss } from "./rss.js";

/** A story's whole text: finished HTML, and the same as XML holds it. */
export interface StoryText {
  readonly html: string;
  readonly cdata: string;
}

/** What a writer of a format needs beside the feed. */
export interface FeedText {
  /** Null where the feed has deks alone, or the story has no text. */
  textOf(item: FeedItem): StoryText | null;
}

export interface FeedWriter {
  /** Addresses of the bodies that it takes to write a feed. */
  bodiesFor(page: FeedPage): readonly string[];
  write(page: FeedPage): string;
}

const writers = { rss: writeRss, atom: writeAtom, json: writeJsonFeed };

/** Characters of texts that are kept, since a story is in many feeds. */
const mostKept = 24_000_000;

export function createFeedWriter(parts: ItemParts): FeedWriter {
  const texts = new Map<FeedItem, StoryText | null>();
  let room = mostKept;
  return {
    bodiesFor: ({ view }) =>
      view.text === "dek"
        ? []
        : view.items.filter((item) => !texts.has(item)).flatMap(({ body }) => body?.address ?? []),
    write(page) {
      const { view, format } = page;
      const textOf = (item: FeedItem): StoryText | null => {
        if (view.text === "dek" || item.body === null) return null;
        const known = texts.get(item);
        if (known !== undefined) return known;
        const html = itemHtml(item, item.body, view, parts);
        const text = html === "" ? null : { html, cdata: cdata(html) };
        room -= html.length;
        if (room > 0) texts.set(item, text);
        return text;
      };
      return writers[format](page, { textOf });
    },
  };
}
