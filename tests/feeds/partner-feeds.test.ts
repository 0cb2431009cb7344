// Feeds for partners, beside the plainest reading of their settings, at any moment; and that nothing changes between the
// moments that a plan names.

import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import type { Config, PartnerSetting } from "../../src/config/config.js";
import { between, stillness } from "../../src/engine/stillness.js";
import type { Article } from "../../src/parse/article.js";
import { article, plainConfig } from "../model/rig.js";
import { plan } from "../pages/rig.js";
import { makeSite, type TestSite } from "../rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const start = Date.parse("2026-01-01T00:00:00Z");
const minute = 60_000;
const day = 24 * 60 * minute;

const sections = ["world", "local", "sport"];
const topics = ["money", "boats", "law"];
const labels = ["analysis", "opinion", "live"] as const;
const sources = ["reuters", "noaa"];

const someOf = <T>(of: readonly T[]) => fc.subarray([...of], { maxLength: 2 });

/** Instants lie close together and on round minutes, so that many fall on a boundary. */
const instant = fc.nat(14 * 24).map((hours) => start + hours * 60 * minute);

/** Null most of the time. */
const rarely = <T>(given: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: given });

const story = fc.record({
  section: fc.constantFrom(...sections),
  topics: someOf(topics),
  label: fc.option(fc.constantFrom(...labels)),
  source: fc.option(fc.constantFrom(...sources)),
  published: instant,
  embargo: rarely(instant),
  expires: rarely(instant),
});
type Drawn = typeof story extends fc.Arbitrary<infer Story> ? Story : never;

/** Each is limited in few of the ways, or nothing passes. */
const filter = <T>(of: readonly T[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...of], { minLength: 1 }) },
  );

const partner: fc.Arbitrary<PartnerSetting> = fc.record({
  ...{ name: fc.constant("radio"), title: fc.constant(null), formats: fc.constant(["json"] as const) },
  items: fc.integer({ min: 1, max: 6 }),
  ...{ text: fc.constant("full"), guid: fc.constant("url"), media: fc.boolean() },
  ...{ sections: filter(sections), topics: filter(topics), labels: filter(labels), sources: filter(sources) },
  delay: fc.oneof(
    fc.constant(0),
    fc.nat(12).map((hours) => hours * 60 * minute),
  ),
  within: fc.option(fc.nat(10).map((days) => days * day)),
});

/** A moment, and how far beside it: a millisecond decides. */
const now = fc.tuple(instant, fc.constantFrom(-1, 0, 1, 17 * minute)).map(([at, beside]) => at + beside);

const momentOf = (at: number) => ({
  ...{ instant: at, iso: new Date(at).toISOString().replace(".000", ""), dateOnly: false },
  day: new Date(at).toISOString().slice(0, 10),
});

const articleOf = ({ source, published, embargo, expires, ...given }: Drawn, index: number): Article => ({
  ...article(`articles/${given.section}/a-${index}.md`, given),
  source: source === null ? null : { name: source, url: null },
  date: momentOf(published),
  embargo: embargo === null ? null : momentOf(embargo),
  expires: expires === null ? null : momentOf(expires),
});

const configOf = (setting: PartnerSetting): Config => ({
  ...plainConfig,
  feeds: { ...plainConfig.feeds, for: [], partners: [setting] },
});

/** What the settings say, word by word. */
function expected(
  stories: readonly Drawn[],
  { items, delay, within, ...setting }: PartnerSetting,
  at: number,
) {
  const passes = (wanted: readonly string[], has: readonly (string | null)[]): boolean =>
    wanted.length === 0 || has.some((name) => name !== null && wanted.includes(name));
  return stories
    .map((one, index) => ({ ...one, path: `/${one.section}/a-${index}/` }))
    .filter(
      ({ published, embargo, expires }) =>
        published <= at && (embargo ?? 0) <= at && (expires ?? Infinity) > at,
    )
    .filter((one) => passes(setting.sections, [one.section]) && passes(setting.topics, one.topics))
    .filter((one) => passes(setting.labels, [one.label]) && passes(setting.sources, [one.source]))
    .filter(({ published, embargo }) => {
      const since = at - Math.max(published, embargo ?? 0);
      return since >= delay && (within === null || since <= within);
    })
    .sort((a, b) => b.published - a.published || (a.path < b.path ? -1 : 1))
    .slice(0, items)
    .map(({ path }) => path);
}

it("have the stories that pass their filters, late enough and new enough, at 400 moments", () => {
  let some = 0;
  fc.assert(
    fc.property(fc.array(story, { maxLength: 12 }), partner, now, (stories, setting, at) => {
      const planned = plan(stories.map(articleOf), { config: configOf(setting), now: at });
      const page = planned.page("feeds/radio/feed.json");
      const given = page.render === "feed" ? page.view.items.map(({ href }) => href) : null;
      const brute = expected(stories, setting, at);
      expect(given).toEqual(brute);
      if (brute.length > 0) some++;
    }),
    { numRuns: 400 },
  );
  expect(some).toBeGreaterThan(100);
});

it("change at the moments that the plan names, and at no other", () => {
  let changes = 0;
  const moment = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(story, { minLength: 1, maxLength: 8 }),
      partner,
      now,
      moment,
      (stories, setting, at, part) => {
        const articles = stories.map(articleOf);
        const config = configOf(setting);
        const planAt = (when: number) => plan(articles, { config, now: when });
        const first = planAt(at);
        const schedules = articles.map(({ date, embargo, expires, draft }) => ({
          schedule: { date, embargo, expires, draft, corrections: [] },
        }));
        const { since, due } = between({ since: first.since, due: first.due }, stillness(schedules, at));
        expect((since ?? at) <= at && (due === null || due > at)).toBe(true);
        const [from, to] = [since ?? at - 10 * day, due ?? at + 10 * day];
        const inside = Math.min(to - 1, Math.floor(from + part * (to - from)));
        for (const when of [from, inside, to - 1]) expect(planAt(when).pages).toEqual(first.pages);
        if (due !== null && JSON.stringify(planAt(due).pages) !== JSON.stringify(first.pages)) changes++;
      },
    ),
    { numRuns: 120 },
  );
  expect(changes).toBeGreaterThan(20);
});

it("say of each story what it is, and whose, where nobody is named", () => {
  const byline = [{ name: "Ana Velho", role: null }];
  const source = { name: "Reuters", url: "https://www.reuters.com" };
  const { page } = plan([
    article("articles/world/a.md", { label: "sponsored", topics: ["Boats"], authors: byline, source }),
    article("articles/world/b.md", { source }),
    article("articles/world/c.md"),
  ]);
  const feed = page("feed.json");
  const items = feed.render === "feed" ? feed.view.items : [];
  expect(items.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
    ["Ana Velho"],
    ["Reuters"],
    [],
  ]);
  expect(items.map(({ categories }) => categories)).toEqual([
    ["World", "Sponsored", "Boats"],
    ["World"],
    ["World"],
  ]);
});

it("have no pictures, recordings and captions in their texts with `media: no`, and all the rest", async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';
  const text = [
    '![Dawn](a.svg "A caption | Ana")',
    "Open, and ![inline](a.svg) whole.",
    "[![A link](a.svg)](https://far.example/)",
    ':::gallery[Two of them]\n![One](a.svg "A caption")\n![Two](b.svg)\n:::',
    "- ![In a list](a.svg)",
    "| one | two |\n| --- | --- |\n| ![In a table](a.svg) | 2 |",
    '![Talk](talk.mp3 "A caption")',
    '<figure><video src="film.mp4"></video><figcaption>A caption</figcaption></figure>',
    ":::embed[A film elsewhere]{url=https://youtu.be/abcdefghijk}\nWhat it shows.\n:::",
    "The end.",
  ];
  const partners = "  partners:\n    radio: { media: no, formats: FORMATS }\n    tv: { formats: FORMATS }\n";
  site = makeSite({
    "site.yaml": `title: The Courier\nurl: https://courier.example\nembeds: youtube\nfeeds:\n${partners.replaceAll("FORMATS", "[rss, atom, json]")}`,
    "articles/local/a.md": `---\nheadline: A bridge\ndate: 2026-01-02\ndateline: Bergen\nimage: { src: a.svg, alt: Lead, caption: A caption }\n---\n${text.join("\n\n")}\n`,
    "articles/local/b.md":
      "---\nheadline: Pictures alone\ndek: Seen.\ndate: 2026-01-01\n---\n![One](a.svg)\n",
    ...{ "articles/local/a.svg": drawing, "articles/local/b.svg": drawing },
    ...{ "articles/local/talk.mp3": "ID3", "articles/local/film.mp4": "film" },
  });
  expect((await site.build()).outcome).toBe("built");
  const textsOf = (partner: string): readonly string[] => {
    // What a JSON feed holds; the other formats have the same text.
    const read: { readonly items: readonly { readonly content_html?: string }[] } = JSON.parse(
      site?.read(`dist/feeds/${partner}/feed.json`) ?? "",
    );
    return read.items.map(({ content_html = "" }) => content_html);
  };
  const [whole = "", alone = ""] = textsOf("radio");
  expect(whole.replace(/\n/g, "")).toBe(
    "<p><span>Bergen</span> — Open, and  whole.</p>" +
      "<table><thead><tr><th>one</th><th>two</th></tr></thead><tbody><tr><td></td><td>2</td></tr></tbody></table>" +
      '<figure><a href="https://www.youtube.com/watch?v=abcdefghijk">A film elsewhere</a>' +
      "<figcaption><p>What it shows.</p></figcaption></figure><p>The end.</p>",
  );
  expect(alone).toBe("");
  for (const file of ["feed.xml", "atom.xml", "feed.json"]) {
    expect(site.read(`dist/feeds/radio/${file}`)).not.toMatch(/A caption|pictures|\.mp[34]|Two of them/);
    expect(site.read(`dist/feeds/tv/${file}`)).toMatch(/A caption/);
  }
  expect(textsOf("tv")[0]?.match(/<(?:img|audio|video)\b/g)).toHaveLength(10);
});
