// Settings of feeds and sitemaps that cannot be meant.

import { settingsWith, type Theme } from "./mistake.js";

/** The settings of the feed `radio`, whose lines begin at line 6. */
const radio = (lines: string) =>
  settingsWith(`feeds:\n  partners:\n    radio:\n${lines.replace(/^/gm, "      ")}`);

export const feeds: Theme = {
  theme: "feeds and sitemaps",
  mistakes: [
    [
      "an empty list for feeds",
      settingsWith("feeds: []"),
      ["✘ setting-invalid site.yaml:3:8", "Write its value, or take `feeds` out for the default."],
    ],
    [
      "a format for feeds",
      settingsWith("feeds: rss"),
      ["✘ setting-invalid site.yaml:3:8", "or `feeds: no` for none."],
    ],
    [
      "a format that nobody reads",
      settingsWith("feeds:\n  formats: [rss, rdf]"),
      ["✘ setting-invalid site.yaml:4:18", "Correct `feeds.formats`"],
    ],
    [
      "a slip in a setting of feeds",
      settingsWith("feeds:\n  format: rss"),
      ["⚠ setting-unknown site.yaml:4:3", "Write `formats`."],
    ],
    [
      "feeds for tags",
      settingsWith("feeds:\n  for: [site, tags]"),
      ["✘ setting-invalid site.yaml:4:15", "Correct `feeds.for`"],
    ],
    [
      "no story in a feed",
      settingsWith("feeds:\n  items: 0"),
      ["✘ setting-invalid site.yaml:4:10", "Correct `feeds.items`"],
    ],
    [
      "a summary for the text of feeds",
      settingsWith("feeds:\n  text: summary"),
      ["✘ setting-invalid site.yaml:4:9", "Correct `feeds.text`"],
    ],
    [
      "a delay of nobody knows how long",
      radio("delay: soon"),
      ["✘ setting-invalid site.yaml:6:14", "Correct `feeds.partners.radio.delay`"],
    ],
    [
      "a delay without a unit",
      radio("delay: 2"),
      ["✘ setting-invalid site.yaml:6:14", "Correct `feeds.partners.radio.delay`"],
    ],
    [
      "a partner without a name",
      settingsWith('feeds:\n  partners:\n    "": { text: dek }'),
      ["✘ setting-invalid site.yaml:5:9", "Write `name:` with its settings below it"],
    ],
    [
      "a partner whose name is a sign",
      settingsWith('feeds:\n  partners:\n    "!": { text: dek }'),
      ["✘ setting-invalid site.yaml:5:10", "Write `name:` with its settings below it"],
    ],
    [
      "two partners with one name",
      settingsWith("feeds:\n  partners:\n    radio: { text: dek }\n    Radio: { text: full }"),
      ["✘ setting-invalid site.yaml:6:12", "Keep one of them."],
    ],
    [
      "a partner that is a text",
      settingsWith("feeds:\n  partners:\n    radio: rss"),
      ["✘ setting-invalid site.yaml:5:12", "Write its settings below its name, indented:"],
    ],
    [
      "partners as a text",
      settingsWith("feeds:\n  partners: radio"),
      ["✘ setting-invalid site.yaml:4:13", "Write one entry a line, each beginning"],
    ],
    [
      "a section for a partner that there is not",
      radio("sections: wrold"),
      ["⚠ feed-filter-unknown site.yaml:6:17", "Correct the name, or take it out of `sections`."],
    ],
    [
      "a hub without https://",
      settingsWith("hubs: hub.example"),
      ["✘ setting-invalid site.yaml:3:7", "Write `https://hub.example`."],
    ],
    [
      "a hub that is a file",
      settingsWith("hubs: [https://hub.example/, ftp://hub.example/]"),
      ["✘ setting-invalid site.yaml:3:30", "Correct `hubs`"],
    ],
    [
      "a file for the sitemap",
      settingsWith("sitemap: /sitemap.xml"),
      ["✘ setting-invalid site.yaml:3:10", "or `sitemap: no` for none."],
    ],
    [
      "a priority in the sitemap",
      settingsWith("sitemap: { priority: 0.5 }"),
      ["⚠ setting-unknown site.yaml:3:12", "Remove it, or mend its name."],
    ],
    [
      "a name for the news alone",
      settingsWith("sitemap: { news: The Courier }"),
      ["✘ setting-invalid site.yaml:3:18", "or `sitemap.news: no` for none."],
    ],
  ],
};
