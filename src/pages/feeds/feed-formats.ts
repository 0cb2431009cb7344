// The formats of feeds: what their files are called, and what they are.

import type { FeedFormat } from "../../config/config.js";

/** The file of each format in the folder of the page that the feed belongs to. */
export const feedFiles: { readonly [format in FeedFormat]: string } = {
  rss: "feed.xml",
  atom: "atom.xml",
  json: "feed.json",
};

/** Media types: RSS has none of its own that is registered; RFC 4287, section 7; JSON Feed 1.1. */
export const feedTypes: { readonly [format in FeedFormat]: string } = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

export const feedNames: { readonly [format in FeedFormat]: string } = {
  rss: "RSS",
  atom: "Atom",
  json: "JSON Feed",
};
