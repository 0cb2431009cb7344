// The views of pages that show a text, for when nothing but that text changes.

import type { Page } from "../pages/page.js";
import { type CardTable, type EncodedView, storedFeed, storedView } from "./encode-view.js";
import type { Appender, Location } from "./store/appender.js";

/** Keeps the view of a page, and gives where; null for a page that shows none. The formats of a feed share theirs. */
export function createViewKeeper(
  views: () => Appender,
  { textOf }: CardTable,
): (page: Page, encoded: EncodedView) => Location | null {
  const feeds = new Map<EncodedView, Location>();
  return (page, encoded) => {
    if (page.render === "template") {
      const { template } = page;
      return views().add("view", storedView({ template, view: encoded.text, cards: encoded.cards }, textOf));
    }
    if (page.render !== "feed") return null;
    const at = feeds.get(encoded) ?? views().add("view", storedFeed(encoded, textOf));
    feeds.set(encoded, at);
    return at;
  };
}
