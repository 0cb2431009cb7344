// That the schema of Atom and the rules beside it refuse what RFC 4287 forbids.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { xmllint } from "../rig/xml.js";
import { readAtom } from "./rules/atom.js";
import { readJsonFeed } from "./rules/json.js";
import { readRss } from "./rules/rss.js";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-atom-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const self = "https://courier.example/atom.xml";

const atom = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="https://x.example/" xml:lang="en">
<id>https://courier.example/atom.xml</id>
<title>The Courier</title>
<updated>2026-01-20T14:30:00+01:00</updated>
<link rel="self" href="https://courier.example/atom.xml"/>
<link rel="alternate" type="text/html" href="https://courier.example/"/>
<author><name>The Courier</name></author>
<x:own a="1"><x:more/>words</x:own>
<entry x:own="1">
<id>https://courier.example/a/</id>
<title>A bridge</title>
<link rel="alternate" type="text/html" href="https://courier.example/a/"/>
<published>2026-01-20T13:30:00Z</published>
<updated>2026-01-20T13:30:00Z</updated>
<author><name>Ana</name><uri>https://courier.example/ana/</uri><x:own/></author>
<category term="World"/>
<content type="html">&lt;p>Open.&lt;/p></content>
<x:own>words</x:own>
</entry>
</feed>
`;

/** What xmllint says of a text. */
function said(text: string): readonly string[] {
  const file = join(folder, "feed.xml");
  writeFileSync(file, text);
  return xmllint([file], ["--relaxng", "tests/feeds/atom.rng"]);
}

type Slip = readonly [what: string, from: string | RegExp, to: string];

const againstSchema: readonly Slip[] = [
  ["no id", "<id>https://courier.example/atom.xml</id>\n", ""],
  ["two ids", "<title>A bridge</title>", "<title>A bridge</title><id>https://courier.example/b/</id>"],
  ["an empty id", "<id>https://courier.example/a/</id>", "<id></id>"],
  ["no title", "<title>A bridge</title>\n", ""],
  ["no updated", "<updated>2026-01-20T14:30:00+01:00</updated>\n", ""],
  ["an entry without updated", "<updated>2026-01-20T13:30:00Z</updated>\n", ""],
  ["a date of RFC 822", "2026-01-20T14:30:00+01:00", "Tue, 20 Jan 2026 14:30:00 +0100"],
  ["a date without an offset", "2026-01-20T14:30:00+01:00", "2026-01-20T14:30:00"],
  ["a day that is none", "<published>2026-01-20T", "<published>2026-02-30T"],
  ["a day alone", "2026-01-20T14:30:00+01:00", "2026-01-20"],
  ["a link without href", ' href="https://courier.example/a/"', ""],
  ["a type that is none", 'type="text/html" href="https://courier.example/a/"', 'type="html" href="/a/"'],
  ["an author without a name", "<name>Ana</name>", ""],
  ["a category without a term", ' term="World"', ""],
  ["markup in a title", "<title>A bridge</title>", "<title>A <b>bridge</b></title>"],
  ["an element that Atom has not", "<category", "<guid>a</guid><category"],
  ["an attribute that Atom has not", "<entry x:own", '<entry own="1" x:own'],
  ["an entry before what the feed says", "</entry>\n</feed>", "</entry>\n<rights>None</rights></feed>"],
  ["two contents", "<category", '<content type="text">a</content><category'],
  ["a content of an unknown type", 'type="html"', 'type="markdown"'],
  ["an unclosed element", "</entry>", ""],
];

const againstRules: readonly Slip[] = [
  ["a link to itself that is relative", `rel="self" href="${self}"`, 'rel="self" href="/atom.xml"'],
  ["a link to itself that leads elsewhere", `rel="self" href="${self}"`, `rel="self" href="${self}?a"`],
  ["two alternates of one type", /<link rel="alternate".*a\/"\/>/, "$&$&"],
  ["an entry that is the feed", "<id>https://courier.example/a/</id>", `<id>${self}</id>`],
  ["an entry that changed before it was there", /(?<=<published>2026-01-)20/, "21"],
  ["a feed that changed at another time than its entries", "14:30:00+01:00", "15:30:00+01:00"],
  ["nobody who wrote it", /<author>.*<\/author>\n/g, ""],
  ["an author twice", /<author><name>Ana.*<\/author>/, "$&$&"],
];

describe("Atom", () => {
  it("is what it is", () => {
    expect(said(atom)).toEqual([]);
    expect(readAtom(atom, self).faults).toEqual([]);
  });

  it.each(againstSchema)("is not %s: says its schema", (_, from, to) => {
    const wrong = atom.replace(from, to);
    expect(wrong).not.toBe(atom);
    expect(said(wrong)).not.toEqual([]);
  });

  it.each(againstRules)("is not %s: say its rules", (_, from, to) => {
    const wrong = atom.replace(from, to);
    expect(wrong).not.toBe(atom);
    expect(said(wrong)).toEqual([]);
    expect(readAtom(wrong, self).faults).not.toEqual([]);
  });
});

const rss = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>The Courier</title><link>https://courier.example/</link><description>News</description>
<lastBuildDate>Tue, 20 Jan 2026 14:30:00 +0100</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="https://courier.example/feed.xml"/>
<item><title>A bridge</title><link>https://courier.example/a/</link><guid>https://courier.example/a/</guid>
<pubDate>Tue, 20 Jan 2026 14:30:00 +0100</pubDate><dc:creator>Ana</dc:creator><source url="https://www.reuters.com">Reuters</source>
<description>Open.</description><content:encoded>&lt;p>Open.&lt;/p></content:encoded>
<media:content url="https://courier.example/a.png" type="image/png" medium="image" width="4" height="3"/></item>
</channel></rss>`;

describe("RSS", () => {
  const faults = (text: string): readonly string[] =>
    readRss(text, "https://courier.example/feed.xml").faults;

  it("is what it is", () => {
    expect(faults(rss)).toEqual([]);
  });

  it.each<Slip>([
    ["a channel without a description", "<description>News</description>", ""],
    ["another weekday", /Tue(?=[^<]*<\/pubDate>)/, "Wed"],
    ["a day that is none", /20 Jan(?=[^<]*<\/pubDate>)/, "32 Jan"],
    ["a month in another language", /Jan(?=[^<]*<\/pubDate>)/, "Jän"],
    ["a zone by its name", /\+0100(?=<\/pubDate>)/, "CET"],
    ["a date of RFC 3339", /Tue[^<]*(?=<\/pubDate>)/, "2026-01-20T14:30:00+01:00"],
    ["a relative link", "<link>https://courier.example/a/", "<link>/a/"],
    ["a guid that is no address", "<guid>https://courier.example/a/", "<guid>a"],
    ["no guid", /<guid>.*<\/guid>/, ""],
    ["a guid twice", /<item>.*<\/item>/s, "$&$&"],
    ["a source without an address", ' url="https://www.reuters.com"', ""],
    ["a text before its description", /(<description>Open.*?>)(<content.*encoded>)/, "$2$1"],
    ["a picture of a type of recordings", "image/png", "audio/png"],
    ["a picture without a medium", ' medium="image"', ""],
    ["a picture as wide as nothing", 'width="4"', 'width="0"'],
    ["a link to itself that leads elsewhere", "feed.xml", "rss.xml"],
    ["an author without a name", "<dc:creator>Ana", "<dc:creator>"],
  ])("is not %s", (_, from, to) => {
    const wrong = rss.replace(from, to);
    expect(wrong).not.toBe(rss);
    expect(faults(wrong)).not.toEqual([]);
  });
});

describe("JSON Feed", () => {
  const item = {
    ...{ id: "a", url: "https://courier.example/a/", content_html: "<p>Open.</p>" },
    ...{ date_published: "2026-01-20T14:30:00+01:00", date_modified: "2026-01-20T14:30:00+01:00" },
  };
  const feed = {
    ...{ version: "https://jsonfeed.org/version/1.1", title: "The Courier", items: [item] },
    ...{ home_page_url: "https://courier.example/", feed_url: "https://courier.example/feed.json" },
  };
  const faults = (value: object): readonly string[] =>
    readJsonFeed(JSON.stringify(value), "https://courier.example/feed.json").faults;

  it("is what it is", () => {
    expect(faults(feed)).toEqual([]);
  });

  it.each([
    ["of version 1", { ...feed, version: "https://jsonfeed.org/version/1" }],
    ["without a title", { ...feed, title: undefined }],
    ["elsewhere", { ...feed, feed_url: "https://courier.example/other.json" }],
    ["with an item twice", { ...feed, items: [item, item] }],
    ["with a number for an id", { ...feed, items: [{ ...item, id: 1 }] }],
    ["with an item of nothing", { ...feed, items: [{ ...item, content_html: undefined }] }],
    ["with a day for a date", { ...feed, items: [{ ...item, date_published: "2026-01-20" }] }],
    ["with an author of version 1", { ...feed, items: [{ ...item, author: { name: "Ana" } }] }],
    ["with one author for a list", { ...feed, items: [{ ...item, authors: { name: "Ana" } }] }],
    ["with a relative picture", { ...feed, items: [{ ...item, image: "/a.png" }] }],
    ["with half a character", { ...feed, items: [{ ...item, content_html: "half \ud83d" }] }],
  ])("is not %s", (_, wrong) => {
    expect(faults(wrong)).not.toEqual([]);
  });
});
