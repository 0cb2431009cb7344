// A feed to its bytes, in the format that it is asked for in. Many feeds show the same story: it is written once.

import type { FeedItem, FeedView } from "../../pages/feeds/feed-view.js";
import type { FeedPage } from "../../pages/page.js";
import { cdata } from "../xml.js";
import { atom } from "./atom.js";
import type { FeedFormat, ItemManner, StoryText } from "./feed-format.js";
import { type ItemParts, itemHtml } from "./item-html.js";
import { jsonFeed } from "./json-feed.js";
import { rss } from "./rss.js";

export interface FeedWriter {
  /** Addresses of the bodies that it takes to write a feed. */
  bodiesFor(page: FeedPage): readonly string[];
  /** The bytes, in pieces. */
  write(page: FeedPage): readonly Uint8Array[];
}

const formats: { readonly [format in FeedPage["format"]]: FeedFormat } = { rss, atom, json: jsonFeed };

/** Bytes of stories that are kept. */
const mostKept = 48_000_000;

export function createFeedWriter(parts: ItemParts): FeedWriter {
  const written = new Map<string, Map<FeedItem, Uint8Array>>();
  let room = mostKept;
  const writtenLike = (page: FeedPage): Map<FeedItem, Uint8Array> => {
    const key = likeness(page);
    const known = written.get(key) ?? new Map<FeedItem, Uint8Array>();
    written.set(key, known);
    return known;
  };
  /** Of one feed, whose formats come one after another. */
  let texts: { readonly of: FeedView; readonly known: Map<FeedItem, StoryText | null> } | null = null;
  const textsOf = (view: FeedView): Map<FeedItem, StoryText | null> => {
    if (texts?.of !== view) texts = { of: view, known: new Map() };
    return texts.known;
  };
  const textOf = (item: FeedItem, view: FeedView): StoryText | null => {
    if (view.text === "dek" || item.body === null) return null;
    const known = textsOf(view).get(item);
    if (known !== undefined) return known;
    const html = itemHtml(item, item.body, view, parts);
    const text = html === "" ? null : { html, cdata: cdata(html) };
    textsOf(view).set(item, text);
    return text;
  };
  return {
    bodiesFor(page) {
      const { view } = page;
      if (view.text === "dek") return [];
      const [items, known] = [writtenLike(page), textsOf(view)];
      const missing = view.items.filter((item) => !items.has(item) && !known.has(item));
      return missing.flatMap(({ body }) => body?.address ?? []);
    },
    write(page) {
      const { view } = page;
      const { head, item: write, between, end } = formats[page.format];
      const items = writtenLike(page);
      const pieces: Uint8Array[] = [Buffer.from(head(page))];
      const comma = Buffer.from(between);
      for (const item of view.items) {
        const known = items.get(item);
        const bytes = known ?? Buffer.from(write(item, view, textOf(item, view)));
        if (known === undefined && room >= bytes.length) {
          items.set(item, bytes);
          room -= bytes.length;
        }
        if (pieces.length > 1) pieces.push(comma);
        pieces.push(bytes);
      }
      pieces.push(Buffer.from(end));
      return pieces;
    },
  };
}

/** The same for feeds that show a story in the same way. */
function likeness({ format, view }: FeedPage): string {
  const { origin, language, text, guid, media, creditWords }: ItemManner = view;
  return JSON.stringify([format, origin, language, text, guid, media, creditWords]);
}
