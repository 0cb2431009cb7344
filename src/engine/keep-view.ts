// The views of pages that show a text, for when nothing but that text changes.

import type { Page } from "../pages/page.js";
import type { CardTable, EncodedView } from "./encode-view.js";
import type { Location } from "./store/appender.js";
import type { ViewWriter } from "./views-file.js";

/** Keeps the view of a page, and gives where; null for a page that shows none. The formats of a feed share theirs. */
export function createViewKeeper(
  views: () => ViewWriter,
  { textOf }: CardTable,
): (page: Page, encoded: EncodedView) => Location | null {
  const feeds = new Map<EncodedView, Location>();
  return (page, encoded) => {
    if (page.render === "template") return views().add({ template: page.template, ...encoded }, textOf);
    if (page.render !== "feed") return null;
    const at = feeds.get(encoded) ?? views().add({ template: null, ...encoded }, textOf);
    feeds.set(encoded, at);
    return at;
  };
}
