// JSON Feed 1.1 (jsonfeed.org/version/1.1).

import type { FeedItem, FeedView } from "../../pages/feeds/feed-view.js";
import type { FeedPage } from "../../pages/page.js";
import type { PersonView } from "../../pages/views.js";
import { mediaOf } from "./item-media.js";
import type { FeedText } from "./write-feed.js";

export function writeJsonFeed({ view, self }: FeedPage, text: FeedText): string {
  const { origin, publisher } = view;
  const address = (href: string): string => new URL(href, origin).href;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: view.title,
    home_page_url: address(view.home),
    feed_url: self,
    description: view.description,
    ...(view.icon === null ? {} : { favicon: address(view.icon) }),
    authors: [{ name: publisher.name, url: address(publisher.home) }],
    language: view.language,
    ...(view.hubs.length === 0 ? {} : { hubs: view.hubs.map((url) => ({ type: "WebSub", url })) }),
    items: view.items.map((item) => itemOf(item, view, text)),
  };
  return `${JSON.stringify(feed)}\n`;
}

function itemOf(item: FeedItem, view: FeedView, { textOf }: FeedText): object {
  const page = new URL(item.href, view.origin).href;
  const text = textOf(item);
  const { summary, source, categories, original } = item;
  const person = ({ name, href }: PersonView): object =>
    href === null ? { name } : { name, url: new URL(href, view.origin).href };
  const media = view.media ? mediaOf(item, page) : [];
  const [image] = media.filter(({ medium }) => medium === "image");
  const attachments = media.flatMap(({ url, type: mime_type, medium, description }) =>
    medium === "image" || mime_type === null
      ? []
      : [{ url, mime_type, ...(description === null ? {} : { title: description }) }],
  );
  return {
    id: view.guid === "url" ? page : item.urn,
    url: page,
    ...(original === null ? {} : { external_url: original }),
    title: item.title,
    // One of the two must be there; a story without any text has at least its title.
    ...(text === null ? { content_text: summary ?? item.title } : { content_html: text.html }),
    ...(summary === null ? {} : { summary }),
    ...(image === undefined ? {} : { image: image.url }),
    date_published: item.published,
    date_modified: item.modified,
    ...(item.authors.length === 0 ? {} : { authors: item.authors.map(person) }),
    ...(categories.length === 0 ? {} : { tags: categories }),
    language: item.language,
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(source === null ? {} : { _source: source }),
  };
}
