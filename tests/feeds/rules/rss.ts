// RSS 2.0 (RSS Advisory Board, 2.0.11; its Best Practices Profile), with what news feeds add to it.

import { DomUtils, parseDocument } from "htmlparser2";
import { childrenOf, elementsIn, parseXml, textOf, type XmlElement } from "../../rig/xml.js";
import { readRfc822, readRfc3339 } from "./dates.js";
import {
  createFaults,
  type Faults,
  isAbsolute,
  isPlain,
  type ReadFeed,
  type ReadItem,
  repeated,
} from "./feed.js";
import { readMedia } from "./media.js";

const uris = {
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
};

const once = ["title", "link", "description", "language", "lastBuildDate", "generator", "pubDate", "ttl"];
const onceInItem = ["title", "link", "description", "guid", "pubDate", "source", "author", "comments"];

/** `at`: the address that the file is published at. */
export function readRss(text: string, at: string): ReadFeed {
  const faults = createFaults();
  const root = parseXml(text);
  faults.check(root.name === "rss" && root.uri === "" && root.attributes.version === "2.0", "not RSS 2.0");
  const [channel, ...more] = elementsIn(root);
  if (channel?.name !== "channel" || more.length > 0) throw new Error("an RSS feed is one channel");
  const one = (name: string, uri = ""): string => textOf(childrenOf(channel, name, uri)[0]).trim();
  for (const name of ["title", "link", "description"])
    faults.check(one(name) !== "", `the channel has no ${name}`);
  for (const name of once)
    faults.check(childrenOf(channel, name, "").length <= 1, `the channel has several ${name}`);
  faults.check(isAbsolute(one("link")), `the channel's link is ${one("link")}`);
  faults.check(isPlain(one("title")), "the channel's title is no plain text");
  const built = one("lastBuildDate");
  const updated = built === "" ? null : readRfc822(built);
  faults.check(built === "" || updated !== null, `lastBuildDate is ${built}`);
  const links = childrenOf(channel, "link", uris.atom).map(({ attributes }) => attributes);
  const own = links.filter(({ rel }) => rel === "self");
  faults.check(own.length === 1, `${own.length} links to itself`);
  faults.check(own[0]?.href === at, `it says that it is at ${own[0]?.href}`);
  faults.check(own[0]?.type === "application/rss+xml", "its link to itself has another type");
  for (const { href = "" } of links) faults.check(isAbsolute(href), `a link is ${href}`);
  const items = childrenOf(channel, "item", "").map((item) => readItem(item, faults));
  for (const id of repeated(items.map(({ id }) => id))) faults.check(false, `two items are ${id}`);
  const latest = Math.max(...items.map((item) => item.updated ?? 0));
  faults.check(items.length === 0 || updated === latest, "lastBuildDate is not that of its latest change");
  return {
    ...{ format: "rss", self: own[0]?.href ?? "", home: one("link"), title: one("title"), updated, items },
    faults: faults.found,
  };
}

function readItem(item: XmlElement, faults: Faults): ReadItem {
  const one = (name: string, uri = ""): string | null => {
    const [found] = childrenOf(item, name, uri);
    return found === undefined ? null : textOf(found);
  };
  const url = one("link") ?? "";
  const check = (isSound: boolean, fault: string): void => faults.check(isSound, `${url}: ${fault}`);
  for (const name of onceInItem) check(childrenOf(item, name, "").length <= 1, `several ${name}`);
  const [title, description, html] = [one("title"), one("description"), one("encoded", uris.content)];
  // It is HTML, of which a text that is not marked up has no tag.
  check(description === null || !description.includes("<"), "its description is marked up");
  const summary = description === null ? null : DomUtils.textContent(parseDocument(description));
  check(title !== null || summary !== null, "neither title nor description");
  check(title === null || isPlain(title), "its title is no plain text");
  check(summary === null || isPlain(summary), "its description is no plain text");
  check(isAbsolute(url), `its link is ${url}`);
  const [guid] = childrenOf(item, "guid", "");
  const id = textOf(guid);
  check(id !== "", "no guid");
  check(guid?.attributes.isPermaLink === "false" || isAbsolute(id), `its guid is no address: ${id}`);
  const published = readRfc822(one("pubDate") ?? "");
  check(published !== null, `its pubDate is ${one("pubDate")}`);
  const changed = one("updated", uris.atom);
  const updated = changed === null ? published : readRfc3339(changed);
  check(updated !== null && published !== null && updated >= published, `its atom:updated is ${changed}`);
  const authors = childrenOf(item, "creator", uris.dc).map(textOf);
  check(authors.every(isPlain) && repeated(authors).length === 0, `its authors are ${authors.join("|")}`);
  const names = elementsIn(item).map(({ name, uri }) => (uri === "" ? name : `${uri}${name}`));
  const [short, long] = [names.indexOf("description"), names.indexOf(`${uris.content}encoded`)];
  check(short < 0 || long < 0 || short < long, "its text stands before its description");
  const [source] = childrenOf(item, "source", "");
  check(source === undefined || isAbsolute(source.attributes.url ?? ""), "its source has no address");
  check(source === undefined || isPlain(textOf(source)), "its source has no name");
  for (const category of childrenOf(item, "category", ""))
    check(isPlain(textOf(category)), "a category is no plain text");
  return {
    ...{ id, url, title: title ?? "", summary, html, published, updated, authors },
    source: source === undefined ? one("source", uris.dc) : textOf(source),
    media: readMedia(item, check),
  };
}
