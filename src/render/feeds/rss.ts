// RSS 2.0 (RSS Advisory Board, 2.0.11), with Atom's links, Dublin Core's authors, the content module and Media RSS.

import type { FeedItem } from "../../pages/feeds/feed-view.js";
import { escapeHtml, escapeXml } from "../../text/escape.js";
import { declaration, element, tag } from "../xml.js";
import type { FeedFormat, ItemManner, StoryText } from "./feed-format.js";
import { mediaElements } from "./item-media.js";
import { rfc822 } from "./rfc822.js";

export const rss: FeedFormat = {
  head({ view, self }) {
    const newest = view.items.reduce<string | null>(
      (latest, { modified }) => (latest === null || isLater(modified, latest) ? modified : latest),
      null,
    );
    const lines = [
      element("title", view.title),
      element("link", new URL(view.home, view.origin).href),
      // The specification asks for one, however short.
      element("description", view.description),
      element("language", view.language),
      newest === null ? "" : element("lastBuildDate", rfc822(newest)),
      element("generator", "Broadsheet"),
      tag("atom:link", { href: self, rel: "self", type: "application/rss+xml" }),
      ...view.hubs.map((href) => tag("atom:link", { href, rel: "hub" })),
    ];
    const channel = lines.filter((line) => line !== "").join("\n");
    return `${declaration}<rss version="2.0"${namespaces}>\n<channel>\n${channel}\n`;
  },
  item: itemOf,
  between: "",
  end: "</channel>\n</rss>\n",
};

const namespaces = Object.entries({
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
  media: "http://search.yahoo.com/mrss/",
})
  .map(([name, uri]) => ` xmlns:${name}="${uri}"`)
  .join("");

function itemOf(item: FeedItem, view: ItemManner, text: StoryText | null): string {
  const page = new URL(item.href, view.origin).href;
  const { source, summary } = item;
  const lines = [
    element("title", item.title),
    element("link", page),
    view.guid === "url" ? element("guid", page) : tag("guid", { isPermaLink: "false" }, escapeXml(item.urn)),
    element("pubDate", rfc822(item.published)),
    item.modified === item.published ? "" : element("atom:updated", item.modified),
    ...item.authors.map(({ name }) => element("dc:creator", name)),
    ...item.contributors.map(({ name }) => element("dc:contributor", name)),
    ...sourceOf(source),
    ...item.categories.map((name) => element("category", name)),
    item.language === view.language ? "" : element("dc:language", item.language),
    // Readers take it as HTML, whatever stands in it (RSS Advisory Board, "RSS Best Practices Profile", description).
    summary === null ? "" : element("description", escapeHtml(summary)),
    text === null ? "" : `<content:encoded>${text.cdata}</content:encoded>`,
    ...(view.media ? mediaElements(item, page) : []),
  ];
  return `<item>\n${lines.filter((line) => line !== "").join("\n")}\n</item>\n`;
}

/** RSS has a place for a source that has an address; Dublin Core for one without. */
function sourceOf(source: FeedItem["source"]): readonly string[] {
  if (source === null) return [];
  const { name, url } = source;
  if (url === null) return [element("dc:source", name)];
  return [tag("source", { url }, escapeXml(name))];
}

/** Of two dates and times of RFC 3339. */
export const isLater = (one: string, other: string): boolean => Date.parse(one) > Date.parse(other);
