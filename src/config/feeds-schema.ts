// The settings of `feeds` and `sitemap`: what programs read of the site.

import { loadZod } from "../lazy.js";
import { choice, count, duration, flag, line, text } from "./setting-types.js";

const z = loadZod();

export const feedFormat = choice(["rss", "atom", "json"]);
export const feedScope = choice(["site", "sections", "topics", "authors", "labels", "sources"]);

const feedText = choice(["full", "dek"]);
const feedGuid = choice(["url", "id"]);
const someOf = <Entry extends typeof text | typeof feedFormat | typeof feedScope>(entry: Entry) =>
  z.union([entry, z.array(entry)]);

/** A text, or a list of them: read by `readNames`. */
const names = someOf(text);

export const feedsSchema = z.object({
  items: count(1, 500).describe(
    "Stories in each feed. Default: 20 in those of the site and of its sections, else 10.",
  ),
  text: feedText.describe("The whole text of each story, or its dek alone. Default: full."),
  guid: feedGuid.describe(
    "How readers know a story again: by its address, or by its id, which stays when the address changes. Default: url.",
  ),
});

export const partnerSchema = z.object({
  title: line.describe("Default: the paper's name and the feed's."),
  items: count(1, 5000).describe("Stories in the feed. Default: 100."),
  text: feedText.describe("As above. Default: full."),
  guid: feedGuid.describe("As above. Default: that of the other feeds."),
  media: flag.describe("Whether pictures and recordings go along. Default: yes."),
  delay: duration.describe("How long after its publication a story appears: 2 hours. Default: at once."),
  within: duration.describe("Only stories of so long a time: 7 days. Default: all."),
});

/** What a partner's feed may be limited to; each a name or a list of names. */
export const partnerFilters = ["sections", "topics", "labels", "sources"] as const;

const partner = z.looseObject({
  ...partnerSchema.partial().shape,
  formats: someOf(feedFormat).optional().describe("rss, atom, json. Default: rss."),
  sections: names.optional().describe("Sections that it takes stories from. Default: all."),
  topics: names.optional().describe("Topics, of which a story must have one."),
  labels: names.optional().describe("Labels, of which a story must have one."),
  sources: names.optional().describe("Sources, of which a story must be from one."),
});

export const feedsSetting = z.union([
  flag,
  z.looseObject({
    ...feedsSchema.partial().shape,
    formats: someOf(feedFormat).optional().describe("rss, atom, json. Default: all three."),
    for: someOf(feedScope)
      .optional()
      .describe(
        "What has feeds: site, sections, topics, authors, labels, sources. Default: all but sources.",
      ),
    partners: z
      .record(z.string(), partner)
      .optional()
      .describe("Feeds for partners by name, at /feeds/<name>/: what they take, and how."),
  }),
]);

export const newsSitemapSchema = z.object({
  name: line.describe("The paper's name as Google News knows it. Default: the title."),
});

export const sitemapSetting = z.union([
  flag,
  z.looseObject({
    pictures: flag.optional().describe("Whether it names the pictures of articles. Default: yes."),
    news: z
      .union([
        flag,
        z.looseObject({
          ...newsSitemapSchema.partial().shape,
          withoutSections: names.optional().describe("Sections that stay out of it."),
          withoutLabels: names.optional().describe("Labels that stay out of it. Default: sponsored."),
        }),
      ])
      .optional()
      .describe("The sitemap of the last two days, for news aggregators."),
  }),
]);
