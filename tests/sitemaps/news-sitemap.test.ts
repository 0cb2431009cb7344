// The news sitemap, beside the words of its specification read one by one, at random moments.

import fc from "fast-check";
import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.js";
import type { Page } from "../../src/pages/page.js";
import type { NewsEntry, SitemapView } from "../../src/pages/sitemaps/sitemap-view.js";
import type { Article } from "../../src/parse/article.js";
import { parseMoment } from "../../src/time/parse-moment.js";
import { article, plainConfig } from "../model/rig.js";
import { plan } from "../pages/rig.js";

const second = 1000;
const hour = 3600 * second;

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
];
/** Around them some of these zones put their clocks forward or back. */
const days = [
  "2026-03-29",
  "2026-10-25",
  "2026-03-08",
  "2026-11-01",
  "2026-04-05",
  "2026-10-04",
  "2026-01-20",
];
const labels = ["analysis", "opinion", "live", "sponsored"] as const;
const sections = ["world", "local", "events"];

/** A time as an article gives it: a day, a time of the site's zone, a time with an offset; by its hours before a middle. */
const written = fc.record({
  before: fc.integer({ min: -10, max: 80 }),
  seconds: fc.constantFrom(0, 0, 1, 59, 1800),
  how: fc.constantFrom("day", "local", "offset", "zulu"),
  offset: fc.constantFrom("+14:00", "-11:00", "+05:45", "+01:00", "-03:30"),
});

/** Null most of the time. */
const rarely = <T>(given: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: given });

const story = fc.record({
  written,
  section: fc.constantFrom(...sections),
  label: rarely(fc.constantFrom(...labels)),
  newsSitemap: fc.oneof(
    { weight: 6, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  canonical: rarely(fc.constant("https://reuters.example/a")),
  language: rarely(fc.constantFrom("de", "pt-BR", "zh-Hant-TW", "zh")),
});
type Drawn = typeof story extends fc.Arbitrary<infer Story> ? Story : never;

const site = fc.record({
  zone: fc.constantFrom(...zones),
  day: fc.constantFrom(...days),
  stories: fc.array(story, { minLength: 4, maxLength: 12 }),
  withoutSections: fc.subarray(["events", "Local"]),
  withoutLabels: fc.subarray(["sponsored", "opinion"]),
  /** Every other time the moment is about the end of a story's two days. */
  at: fc.record({
    edge: fc.oneof(fc.constant(null), fc.nat(11)),
    beside: fc.constantFrom(-second, -1, 0, 1, second),
    hours: fc.nat(36),
  }),
});

function textOf({ before, seconds, how, offset }: Drawn["written"], day: string): string {
  const local = new Date(Date.parse(`${day}T12:00:00Z`) - before * hour + seconds * second).toISOString();
  if (how === "day") return local.slice(0, 10);
  return `${local.slice(0, 19)}${how === "local" ? "" : how === "zulu" ? "Z" : offset}`;
}

/** Null where a clock change skips the time, which an article cannot give. */
function articleOf(drawn: Drawn, index: number, day: string, zone: string): Article | null {
  const { written: date, ...given } = drawn;
  const reading = parseMoment(textOf(date, day), zone);
  if (!("moment" in reading)) return null;
  return { ...article(`articles/${given.section}/a-${index}.md`, given), date: reading.moment };
}

/** The stories of the news, in order, of all news files; with how many files there are. */
function newsOf(pages: readonly Page[]): {
  readonly entries: readonly NewsEntry[];
  readonly sizes: readonly number[];
} {
  const views = pages
    .flatMap((page): [number, SitemapView & { kind: "news" }][] =>
      page.render === "sitemap" && page.view.kind === "news" ? [[numberOf(page.path), page.view]] : [],
    )
    .sort(([a], [b]) => a - b)
    .map(([, view]) => view);
  return {
    entries: views.flatMap(({ entries }) => entries),
    sizes: views.map(({ entries }) => entries.length),
  };
}

const numberOf = (path: string): number => Number(/-(\d+)\.xml$/.exec(path)?.[1] ?? 1);

const configOf = (
  zone: string,
  withoutSections: readonly string[],
  withoutLabels: readonly string[],
): Config => ({
  ...plainConfig,
  timeZone: zone,
  feeds: { ...plainConfig.feeds, for: [] },
  sitemap: { written: true, pictures: true, news: { name: "The Gazette", withoutSections, withoutLabels } },
});

it("has the stories of the last 48 hours, to the second, newest first, at 500 moments", () => {
  const met = { listed: 0, tooOld: 0, onTheEdge: 0 };
  fc.assert(
    fc.property(site, ({ zone, day, stories, withoutSections, withoutLabels, at }) => {
      const articles = stories.flatMap((drawn, index) => articleOf(drawn, index, day, zone) ?? []);
      const edge = at.edge === null ? undefined : articles[at.edge % articles.length]?.date?.instant;
      const now =
        edge === undefined ? Date.parse(`${day}T00:00:00Z`) + at.hours * hour : edge + 48 * hour + at.beside;
      const planned = plan(articles, { config: configOf(zone, withoutSections, withoutLabels), now });
      const expected = articles
        .flatMap((one) => (one.date === null ? [] : [{ ...one, published: one.date.instant }]))
        .filter(({ published }) => published <= now)
        .filter(({ published }) => {
          const age = now - published;
          if (Math.abs(age - 48 * hour) <= 1) met.onTheEdge++;
          if (age > 48 * hour) met.tooOld++;
          return age <= 48 * hour;
        })
        .filter(({ section }) => !withoutSections.some((name) => name.toLowerCase() === section))
        .filter(({ label }) => label === null || !withoutLabels.includes(label))
        .filter(({ newsSitemap, canonical }) => newsSitemap && canonical === null)
        .sort((a, b) => b.published - a.published || (a.path < b.path ? -1 : 1));
      const { entries } = newsOf(planned.pages);
      met.listed += entries.length;
      expect(entries.map(({ url }) => url)).toEqual(
        expected.map(({ id }) => `https://gazette.example/${id}/`),
      );
      for (const [index, { published, title, language }] of entries.entries()) {
        expect(published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
        expect(Date.parse(published)).toBe(expected[index]?.published);
        expect(title).toBe(expected[index]?.headline);
        expect(language).toMatch(/^(?:en|de|pt|zh-cn|zh-tw)$/);
      }
    }),
    { numRuns: 500 },
  );
  expect(met.listed).toBeGreaterThan(400);
  expect(met.tooOld).toBeGreaterThan(200);
  expect(met.onTheEdge).toBeGreaterThan(100);
});

it.each([0, 1, 999, 1000, 1001, 2300])("has %i stories in files of a thousand, the newest first", (count) => {
  const now = Date.parse("2026-01-20T12:00:00Z");
  const articles = Array.from({ length: count }, (_, index) => {
    const instant = now - ((index * 7919) % 172_000) * second;
    const iso = new Date(instant).toISOString().replace(".000", "");
    return {
      ...article(`articles/world/a-${index}.md`, { date: "2026-01-20" }),
      date: { instant, iso, day: iso.slice(0, 10), dateOnly: false },
    };
  });
  const { pages, paths } = plan(articles, { config: configOf("UTC", [], []), now });
  const { entries, sizes } = newsOf(pages);
  const whole = Math.ceil(Math.max(1, count) / 1000);
  expect(sizes).toEqual(Array.from({ length: whole }, (_, index) => Math.min(1000, count - index * 1000)));
  const names = paths.filter((path) => path.startsWith("sitemap-news"));
  expect(names.toSorted()).toEqual(
    Array.from(
      { length: whole },
      (_, index) => `sitemap-news${index === 0 ? "" : `-${index + 1}`}.xml`,
    ).toSorted(),
  );
  const dates = entries.map(({ published }) => Date.parse(published));
  expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  expect(new Set(entries.map(({ url }) => url)).size).toBe(count);
});
