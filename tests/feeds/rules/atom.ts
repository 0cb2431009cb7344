// Atom 1.0 (RFC 4287): what its schema cannot say.

import { childrenOf, parseXml, textOf, type XmlElement } from "../../rig/xml.js";
import { readRfc3339 } from "./dates.js";
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

const uri = "http://www.w3.org/2005/Atom";
const all = (element: XmlElement, name: string): readonly XmlElement[] => childrenOf(element, name, uri);
const text = (element: XmlElement, name: string): string => textOf(all(element, name)[0]);

/** `at`: the address that the file is published at. */
export function readAtom(source: string, at: string): ReadFeed {
  const faults = createFaults();
  const feed = parseXml(source);
  faults.check(feed.name === "feed" && feed.uri === uri, "not Atom");
  const links = linksOf(feed, "the feed", faults);
  const self = links.filter(({ rel }) => rel === "self").map(({ href }) => href ?? "");
  faults.check(self.length === 1 && self[0] === at, `it says that it is at ${self.join(" ")}`);
  faults.check(isAbsolute(text(feed, "id")), `its id is ${text(feed, "id")}`);
  faults.check(isPlain(text(feed, "title")), "its title is no plain text");
  const entries = all(feed, "entry");
  const hasAuthor = all(feed, "author").length > 0;
  for (const entry of entries)
    faults.check(hasAuthor || all(entry, "author").length > 0, `${text(entry, "id")} has no author`);
  const items = entries.map((entry) => readEntry(entry, faults));
  for (const id of repeated([text(feed, "id"), ...items.map(({ id }) => id)]))
    faults.check(false, `two are ${id}`);
  const updated = readRfc3339(text(feed, "updated"));
  faults.check(updated !== null, `its updated is ${text(feed, "updated")}`);
  const latest = Math.max(...items.map((item) => item.updated ?? 0));
  faults.check(items.length === 0 || updated === latest, "updated is not that of its latest entry");
  const home = links.find(({ rel }) => (rel ?? "alternate") === "alternate")?.href ?? "";
  return {
    ...{ format: "atom", self: self[0] ?? "", home, title: text(feed, "title"), updated, items },
    faults: faults.found,
  };
}

/** The attributes of an element's links: one alternate of a type and a language (4.1.1, 4.1.2), absolute addresses. */
function linksOf(element: XmlElement, what: string, faults: Faults): readonly XmlElement["attributes"][] {
  const links = all(element, "link").map(({ attributes }) => attributes);
  for (const { href = "" } of links) faults.check(isAbsolute(href), `${what}: a link is ${href}`);
  const alternates = links.filter(({ rel }) => (rel ?? "alternate") === "alternate");
  const kinds = alternates.map(({ type, hreflang }) => `${type} ${hreflang}`);
  faults.check(alternates.length > 0, `${what}: no alternate`);
  faults.check(repeated(kinds).length === 0, `${what}: two alternates of one kind`);
  return links;
}

function readEntry(entry: XmlElement, faults: Faults): ReadItem {
  const id = text(entry, "id");
  const check = (isSound: boolean, fault: string): void => faults.check(isSound, `${id}: ${fault}`);
  const links = linksOf(entry, id, faults);
  const url = links.find(({ rel }) => (rel ?? "alternate") === "alternate")?.href ?? "";
  const [content] = all(entry, "content");
  const [summary] = all(entry, "summary");
  // RFC 4287, 4.1.2: an entry without content has an alternate link, and one whose content is elsewhere a summary.
  check(content === undefined || content.attributes.type === "html", "its content is no HTML");
  check(
    /^(?:https?:\/\/|urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$)/.test(id),
    "its id is no address",
  );
  check(isPlain(text(entry, "title")), "its title is no plain text");
  check(summary === undefined || isPlain(textOf(summary)), "its summary is no plain text");
  for (const name of ["title", "summary"])
    check((all(entry, name)[0]?.attributes.type ?? "text") === "text", `its ${name} is marked up`);
  const published = readRfc3339(text(entry, "published"));
  const updated = readRfc3339(text(entry, "updated"));
  check(published !== null, `its published is ${text(entry, "published")}`);
  check(updated !== null && updated >= (published ?? 0), `its updated is ${text(entry, "updated")}`);
  const people = [...all(entry, "author"), ...all(entry, "contributor")];
  for (const person of people) {
    check(isPlain(text(person, "name")), "somebody has no name");
    for (const address of all(person, "uri"))
      check(isAbsolute(textOf(address)), `${textOf(address)} is no address`);
  }
  const authors = all(entry, "author").map((author) => text(author, "name"));
  check(repeated(authors).length === 0, `its authors are ${authors.join("|")}`);
  const terms = all(entry, "category").map(({ attributes }) => attributes.term ?? "");
  check(terms.every(isPlain) && repeated(terms).length === 0, `its categories are ${terms.join("|")}`);
  const via = links.find(({ rel }) => rel === "via");
  const named = childrenOf(entry, "source", "http://purl.org/dc/elements/1.1/")[0];
  return {
    ...{ id, url, title: text(entry, "title"), published, updated, authors },
    summary: summary === undefined ? null : textOf(summary),
    html: content === undefined ? null : textOf(content),
    source: via?.title ?? (named === undefined ? null : textOf(named)),
    media: readMedia(entry, check),
  };
}
