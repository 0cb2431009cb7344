// JSON Feed 1.1 (jsonfeed.org/version/1.1).

import type { FeedItem } from "../../pages/feeds/feed-view.js";
import type { PersonView } from "../../pages/views.js";
import { withoutForbidden } from "../../text/escape.js";
import type { FeedFormat, ItemManner, StoryText } from "./feed-format.js";
import { mediaOf } from "./item-media.js";

export const jsonFeed: FeedFormat = {
  head({ view, self }) {
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
    };
    return `${jsonWithoutForbidden(feed).slice(0, -1)},"items":[`;
  },
  item: (item, view, text) => jsonWithoutForbidden(itemOf(item, view, text)),
  between: ",",
  end: "]}\n",
};

/** What may be a character that XML forbids, as JSON writes it: a feed says the same in each format. */
const suspicious = /[\uFFFE\uFFFF]|\\(?:[bf]|u00[01]|ud[89a-f])/;

function jsonWithoutForbidden(value: object): string {
  const json = JSON.stringify(value);
  if (!suspicious.test(json)) return json;
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "string" ? withoutForbidden(part) : part,
  );
}

function itemOf(item: FeedItem, view: ItemManner, text: StoryText | null): object {
  const page = new URL(item.href, view.origin).href;
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
