// Atom 1.0 (RFC 4287).

import type { FeedItem, FeedView } from "../../pages/feeds/feed-view.js";
import type { PersonView } from "../../pages/views.js";
import { escapeXml } from "../../text/escape.js";
import { declaration, element, tag } from "../xml.js";
import type { FeedFormat, ItemManner, StoryText } from "./feed-format.js";
import { mediaElements } from "./item-media.js";
import { isLater } from "./rss.js";

export const atom: FeedFormat = {
  head({ view, self }) {
    const { origin, publisher } = view;
    const lines = [
      element("id", self),
      element("title", view.title),
      element("subtitle", view.description),
      element("updated", updatedOf(view)),
      tag("link", { rel: "self", type: "application/atom+xml", href: self }),
      tag("link", { rel: "alternate", type: "text/html", href: new URL(view.home, origin).href }),
      ...view.hubs.map((href) => tag("link", { rel: "hub", href })),
      view.icon === null ? "" : element("icon", new URL(view.icon, origin).href),
      tag(
        "author",
        {},
        element("name", publisher.name) + element("uri", new URL(publisher.home, origin).href),
      ),
      element("generator", "Broadsheet"),
    ];
    const start = `${declaration}<feed${namespaces}${languageOf(view.language)}>`;
    return `${start}\n${lines.filter((line) => line !== "").join("\n")}\n`;
  },
  item: entryOf,
  between: "",
  end: "</feed>\n",
};

const namespaces =
  ' xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"';

const languageOf = (language: string): string => ` xml:lang="${escapeXml(language)}"`;

/** When something in it last changed; a feed without stories has never. */
const updatedOf = ({ items }: FeedView): string =>
  items.reduce(
    (latest, { modified }) => (isLater(modified, latest) ? modified : latest),
    "1970-01-01T00:00:00Z",
  );

function entryOf(item: FeedItem, view: ItemManner, text: StoryText | null): string {
  const page = new URL(item.href, view.origin).href;
  const { source, summary, original } = item;
  const via = original ?? source?.url ?? null;
  const lines = [
    element("id", view.guid === "url" ? page : item.urn),
    element("title", item.title),
    tag("link", { rel: "alternate", type: "text/html", href: page }),
    element("published", item.published),
    element("updated", isLater(item.published, item.modified) ? item.published : item.modified),
    ...item.authors.map((person) => personOf("author", person, view)),
    ...item.contributors.map((person) => personOf("contributor", person, view)),
    via === null ? "" : tag("link", { rel: "via", href: via, title: source?.name ?? null }),
    source === null || via !== null ? "" : element("dc:source", source.name),
    ...item.categories.map((term) => tag("category", { term })),
    summary === null ? "" : element("summary", summary),
    text === null ? "" : `<content type="html">${text.cdata}</content>`,
    ...(view.media ? mediaElements(item, page) : []),
  ];
  const language = item.language === view.language ? "" : languageOf(item.language);
  return `<entry${language}>\n${lines.filter((line) => line !== "").join("\n")}\n</entry>\n`;
}

function personOf(name: "author" | "contributor", person: PersonView, { origin }: ItemManner): string {
  const uri = person.href === null ? "" : element("uri", new URL(person.href, origin).href);
  return tag(name, {}, element("name", person.name) + uri);
}
