// Every feed of the sample site, and of made-up sites that would break a careless one: well-formed, by its format's rules, true.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuildResult, build } from "../../src/build.js";
import { xmllint } from "../rig/xml.js";
import { judgeSitemaps } from "../sitemaps/judge.js";
import { type BuiltSite, openSite } from "./built-site.js";
import { behind, type FuzzSite, fuzzNow, makeFuzzSite } from "./fuzz-site.js";
import { feedFiles, judge, judgeLists, readFeeds } from "./judge.js";
import type { ReadFeed } from "./rules/feed.js";

/** What is wrong is told of so many, or the message is no help. */
const few = (faults: readonly string[]): readonly string[] => faults.slice(0, 25);

/** Stories in a feed, where the settings say nothing. */
const usualItems = (file: string): number => (/^(?:topics|authors|labels|sources)\//.test(file) ? 10 : 20);

const xmlFeeds = (site: BuiltSite, name: string): readonly string[] =>
  feedFiles(site)
    .filter((file) => file.endsWith(name))
    .map((file) => join(site.out, file));

describe("the sample site's feeds", () => {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-feeds-"));
  let site: BuiltSite;
  let feeds: ReadonlyMap<string, ReadFeed>;
  beforeAll(async () => {
    const out = join(folder, "dist");
    expect(await build({ root: resolve("."), out, now: fuzzNow })).toMatchObject({ outcome: "built" });
    site = openSite(out, "https://gazette.example", "Europe/London");
    feeds = readFeeds(site);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are well-formed, and valid Atom", () => {
    expect(feeds.size).toBeGreaterThan(60);
    expect(xmllint(xmlFeeds(site, ".xml"))).toEqual([]);
    expect(xmllint(xmlFeeds(site, "atom.xml"), ["--relaxng", "tests/feeds/atom.rng"])).toEqual([]);
  });

  it("follow the rules, and say what the pages say", async () => {
    expect(few(await judge(site, feeds, { words: "same" }))).toEqual([]);
  });

  it("have the newest stories of their lists", () => {
    expect(few(judgeLists(site, feeds, usualItems))).toEqual([]);
  });

  it("stand beside sitemaps that name every page", () => {
    expect(few(judgeSitemaps(site, (address) => site.story(address)?.changed))).toEqual([]);
  });
});

describe.each([
  { name: "500 hostile articles", articles: 500, html: "safe", seed: 20260120 },
  { name: "150 articles that are trusted, and should not be", articles: 150, html: "trusted", seed: 7 },
] as const)("the feeds of $name", ({ articles, html, seed }) => {
  let made: FuzzSite;
  let result: BuildResult;
  let site: BuiltSite;
  let feeds: ReadonlyMap<string, ReadFeed>;
  beforeAll(async () => {
    made = await makeFuzzSite(seed, articles, html);
    result = await made.site.build({ now: fuzzNow });
    const errors = result.diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.slice(0, 3)).toEqual([]);
    site = openSite(join(made.site.root, "dist"), made.url, "Europe/Berlin");
    feeds = readFeeds(site);
  });
  afterAll(() => made.site.close());

  const standing = () => [...made.truths.values()].filter(({ isRetracted }) => !isRetracted);

  it("are there, with every article that stands", () => {
    expect(result.articles).toBe(standing().length);
    expect(feeds.size).toBeGreaterThan(100);
    for (const file of ["feed.xml", "atom.xml", "feed.json"])
      expect(feeds.get(`feeds/everything/${file}`)?.items).toHaveLength(standing().length);
    expect(feeds.get("feeds/nobody/atom.xml")?.items).toEqual([]);
  });

  it("are well-formed, and valid Atom", () => {
    expect(few(xmllint(xmlFeeds(site, ".xml")))).toEqual([]);
    expect(few(xmllint(xmlFeeds(site, "atom.xml"), ["--relaxng", "tests/feeds/atom.rng"]))).toEqual([]);
  });

  it("follow the rules, and say what the pages say", async () => {
    expect(few(await judge(site, feeds, { words: html === "safe" ? "same" : "other" }))).toEqual([]);
  });

  it("have the newest stories of their lists, at the times that were written", () => {
    // What an article leaves open hides the foot of its page.
    if (html === "safe") expect(few(judgeLists(site, feeds, usualItems))).toEqual([]);
    const ofStories = [...feeds].filter(([file]) => !file.startsWith("corrections/"));
    const faults = ofStories.flatMap(([, { items }]) =>
      items.flatMap(({ url, published, updated }) => {
        const truth = made.truths.get(new URL(url).pathname.replace(/^\/news/, ""));
        const isTrue = truth?.published === published && truth.changed === updated && !truth.isRetracted;
        return isTrue ? [] : [url];
      }),
    );
    expect(few(faults)).toEqual([]);
  });

  it("hold nothing that is behind a cut, and neither does anything else", () => {
    expect(standing().some(({ isGated }) => isGated)).toBe(html === "safe");
    expect(site.files.filter((file) => readFileSync(join(site.out, file)).includes(behind))).toEqual([]);
  });

  it("stand beside sitemaps that name every page", () => {
    const truthOf = (address: string) => made.truths.get(new URL(address).pathname.replace(/^\/news/, ""));
    expect(few(judgeSitemaps(site, (address) => truthOf(address)?.changed))).toEqual([]);
  });

  // One of them is enough, and takes as long as the first build.
  if (html === "trusted")
    it("stay as they are when a day goes by, but those that go by the clock", async () => {
      const later = await made.site.build({
        now: "2026-06-02T12:00:00Z",
        out: join(made.site.root, "later"),
      });
      expect(later.outcome).toBe("built");
      const changed = feedFiles(site).filter(
        (file) =>
          !readFileSync(join(made.site.root, "later", file)).equals(readFileSync(join(site.out, file))),
      );
      expect(changed.filter((file) => !file.startsWith("feeds/late/"))).toEqual([]);
    });
});
