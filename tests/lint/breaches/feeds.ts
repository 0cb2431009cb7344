// Breaches in feeds of public/.

import type { Breach } from "../breach.js";

const file =
  (path: string) =>
  (rule: string, from: string | RegExp, to: string, at: string): Breach => ({
    ...{ rule, change: { [path]: [from, to] } },
    at: `${path}:${at}`,
  });
const rss = file("public/feed.xml");
const atom = file("public/atom.xml");
const json = file("public/feed.json");

const html = (rule: string, text: string): Breach =>
  rss(rule, "Saturday</a>.", `Saturday</a>. ${text}`, "16:7");
const summary = "    <summary>Nine councillors voted for it, and four against.</summary>\n";

export const feedBreaches: readonly Breach[] = [
  html("feed-content-script", "<script>count()</script>"),
  html("feed-content-style", '<b style="color: red">Really</b>'),
  html("feed-content-relative", '<a href="/world/bridge/">The bridge</a>'),
  rss("feed-date-future", "Sat, 31 Jan 2026", "Sun, 01 Mar 2026", "13:7"),
  rss(
    "feed-entry-dead",
    "<link>https://courier.example/world/bridge/",
    "<link>https://courier.example/world/tunnel/",
    "20:7",
  ),
  rss(
    "hub-invalid",
    "    <language>",
    '    <atom:link rel="hub" href="hub.example"/>\n    <language>',
    "7:5",
  ),
  rss(
    "feed-link-rel-unknown",
    "    <language>",
    '    <atom:link rel="friend" href="https://courier.example/"/>\n    <language>',
    "7:5",
  ),

  rss("rss-version", 'version="2.0"', 'version="2"', "2:1"),
  rss("rss-channel-incomplete", "    <description>The news</description>\n", "", "3:3"),
  rss(
    "rss-element-repeated",
    "    <language>en</language>\n",
    "    <language>en</language>\n    <language>de</language>\n",
    "8:5",
  ),
  rss(
    "rss-element-unknown",
    "<pubDate>Tue, 20 Jan 2026 00:00:00 GMT</pubDate>",
    "<pubdate>Tue, 20 Jan 2026 00:00:00 GMT</pubdate>",
    "22:7",
  ),
  rss("rss-language-invalid", "<language>en<", "<language>English language<", "7:5"),
  rss(
    "rss-image-incomplete",
    "    <language>",
    "    <image><url>https://courier.example/share.svg</url></image>\n    <language>",
    "7:5",
  ),
  rss("rss-date-invalid", "Sat, 31 Jan 2026", "Fri, 31 Jan 2026", "13:7"),
  rss(
    "rss-item-empty",
    /<title>The bridge reopens<\/title>|<description>For the first.*<\/description>/g,
    "",
    "18:5",
  ),
  rss("rss-title-html", "<title>The budget passes<", "<title>The &lt;b>budget&lt;/b> passes<", "10:7"),
  rss("rss-link-relative", "<link>https://courier.example/world/bridge/", "<link>/world/bridge/", "20:7"),
  rss("rss-guid-missing", '<guid isPermaLink="false">world/bridge</guid>', "", "18:5"),
  rss("rss-guid-not-address", ' isPermaLink="false"', "", "21:7"),
  rss("rss-guid-repeated", "world/bridge</guid>", "https://courier.example/world/budget/</guid>", "21:7"),
  rss("rss-author-not-email", "<dc:creator>Ana Velho</dc:creator>", "<author>Ana Velho</author>", "14:7"),
  rss(
    "rss-enclosure-incomplete",
    "<dc:creator>Ana Velho</dc:creator>",
    '<enclosure url="https://courier.example/lead.svg" type="image/svg+xml"/>',
    "14:7",
  ),
  rss(
    "rss-description-after-content",
    "      <description>Nine",
    "      <content:encoded>First.</content:encoded>\n      <description>Nine",
    "16:7",
  ),
  rss("rss-self-missing", /^.*atom:link.*\n/m, "", "3:3"),
  rss(
    "rss-self-differs",
    'href="https://courier.example/feed.xml"',
    'href="https://courier.example/rss"',
    "8:5",
  ),

  atom("atom-namespace", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "2:1"),
  atom("atom-id-missing", "    <id>tag:courier.example,2026:bridge</id>\n", "", "17:3"),
  atom("atom-title-missing", "    <title>The bridge reopens</title>\n", "", "17:3"),
  atom("atom-updated-missing", "    <updated>2026-01-20T00:00:00+00:00</updated>\n", "", "17:3"),
  atom("atom-id-relative", "tag:courier.example,2026:bridge", "/world/bridge/", "18:5"),
  atom(
    "atom-id-repeated",
    "tag:courier.example,2026:bridge",
    "https://courier.example/world/budget/",
    "18:5",
  ),
  atom("atom-date-invalid", "2026-01-20T00:00:00+00:00", "2026-01-20", "20:5"),
  {
    ...atom("atom-author-missing", "  <author><name>The Courier</name></author>\n", "", ""),
    at: ["public/atom.xml:8:3", "public/atom.xml:16:3"],
  },
  atom("atom-person-nameless", "<name>The Courier</name>", "<email>desk@courier.example</email>", "6:3"),
  atom("atom-element-repeated", summary, `${summary}${summary}`, "15:5"),
  atom("atom-type-unknown", '<content type="html">', '<content type="markdown">', "15:5"),
  atom("atom-html-undeclared", '<content type="html">', "<content>", "15:5"),
  atom("atom-xhtml-bare", summary, '    <summary type="xhtml">Nine to four.</summary>\n', "14:5"),
  atom(
    "atom-link-without-address",
    summary,
    `${summary}    <link rel="related">https://courier.example/</link>\n`,
    "15:5",
  ),
  atom("atom-alternate-missing", '    <link href="https://courier.example/world/bridge/"/>\n', "", "17:3"),
  atom("atom-self-missing", /^.*rel="self".*\n/m, "", "2:1"),
  atom(
    "atom-self-differs",
    'href="https://courier.example/atom.xml"',
    'href="https://courier.example/atom"',
    "7:3",
  ),

  json("json-feed-invalid", '"language": "en",', '"language": "en"', "1:1"),
  json("json-feed-version", "version/1.1", "version/1.2", "2:14"),
  json("json-feed-title-missing", '  "title": "The Courier",\n', "", "1:1"),
  json("json-feed-items-missing", /"items": \[[\s\S]*\]/, '"items": "none"', "8:12"),
  json(
    "json-feed-self-differs",
    '"https://courier.example/feed.json"',
    '"https://courier.example/feed"',
    "5:15",
  ),
  json(
    "json-feed-name-unknown",
    '"title": "The bridge reopens"',
    '"headline": "The bridge reopens"',
    "19:19",
  ),
  json(
    "json-feed-author-deprecated",
    '"authors": [{ "name": "The Courier" }]',
    '"author": { "name": "The Courier" }',
    "7:13",
  ),
  json("json-feed-author-empty", '{ "name": "The Courier" }', "{}", "7:15"),
  json("json-feed-language-invalid", '"language": "en"', '"language": "english language"', "6:15"),
  json("json-feed-id-invalid", '"id": "world/bridge"', '"id": 2', "17:13"),
  json(
    "json-feed-id-repeated",
    '"id": "world/bridge"',
    '"id": "https://courier.example/world/budget/"',
    "17:13",
  ),
  json("json-feed-content-missing", /^.*content_html.*\n/m, "", "16:5"),
  json("json-feed-date-invalid", '"2026-01-20T00:00:00+00:00"', '"20 January 2026"', "21:25"),
  json(
    "json-feed-address-relative",
    '"url": "https://courier.example/world/bridge/"',
    '"url": "/world/bridge/"',
    "18:14",
  ),
  json(
    "json-feed-attachment-incomplete",
    '"content_html":',
    '"attachments": [{ "url": "https://courier.example/lead.svg" }],\n      "content_html":',
    "20:23",
  ),
];
