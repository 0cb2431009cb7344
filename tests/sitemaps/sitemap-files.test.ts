// Very many stories in sitemaps: each once, never too many nor too much in a file, and hardly a file changes with a new one.

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  type DatedEntry,
  type SitemapFile,
  sitemapFiles,
  sitemapLimits,
  within,
} from "../../src/pages/sitemaps/sitemap-files.js";
import type { SitemapView } from "../../src/pages/sitemaps/sitemap-view.js";
import { writeSitemap } from "../../src/render/sitemap.js";
import { article, plainConfig } from "../model/rig.js";
import { plan } from "../pages/rig.js";
import { xmllint } from "../rig/xml.js";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-sitemaps-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const many = 120_000;
const minute = 60_000;

function entryAt(instant: number, name: string, pictures: readonly string[] = []): DatedEntry {
  const iso = new Date(instant).toISOString().replace(".000", "");
  const url = `https://gazette.example/world/${name}/`;
  return { url, modified: iso, changed: instant, day: iso.slice(0, 10), pictures, alternates: [] };
}

/** Stories at the same distance from each other, the oldest first. */
const spread = (count: number, from: string, apart: number): readonly DatedEntry[] =>
  Array.from({ length: count }, (_, index) => entryAt(Date.parse(from) + index * apart, `story-${index}`));

const sets: readonly { readonly name: string; readonly entries: readonly DatedEntry[] }[] = [
  { name: "120,000 stories of twelve years", entries: spread(many, "2014-01-01T00:00:00Z", 52 * minute) },
  { name: "120,000 stories of two months", entries: spread(many, "2025-12-01T00:00:00Z", 44_000) },
  { name: "60,000 stories of one day", entries: spread(60_000, "2026-01-20T00:00:00Z", 1400) },
];

const written = ({ entries }: SitemapFile): string => writeSitemap({ kind: "pages", entries });

/** What is published: each file by its name, and the index, which names them with their dates. */
function published(files: readonly SitemapFile[]): ReadonlyMap<string, string> {
  const index: SitemapView = {
    kind: "index",
    files: files.map(({ name, modified }) => ({
      url: `https://gazette.example/sitemap-${name}.xml`,
      modified,
    })),
  };
  const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64");
  return new Map([
    ...files.map((file): [string, string] => [file.name, hashOf(written(file))]),
    ["the index", hashOf(writeSitemap(index))],
  ]);
}

function changes(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}

describe.each(sets)("$name", ({ entries }) => {
  const files = sitemapFiles(entries);

  it("are each in one file, in files that are small enough", () => {
    expect(files.flatMap((file) => file.entries.map(({ url }) => url))).toEqual(
      entries.map(({ url }) => url),
    );
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(file.entries.length).toBeLessThanOrEqual(50_000);
    const largest = files.reduce((a, b) => (b.entries.length > a.entries.length ? b : a));
    const path = join(folder, "large.xml");
    writeFileSync(path, written(largest));
    expect(Buffer.byteLength(written(largest))).toBeLessThanOrEqual(50 * 1024 * 1024);
    expect(xmllint([path], ["--schema", "tests/sitemaps/sitemap.xsd"])).toEqual([]);
  });

  it("change in a file or two, and in the index, with one more", () => {
    const before = published(files);
    const last = entries.at(-1)?.changed ?? 0;
    const newest = [...entries, entryAt(last + 1000, "new")];
    // The third that changes is the news.
    expect(changes(before, published(sitemapFiles(newest))).length).toBeLessThanOrEqual(2);
    for (const at of [0, Math.floor(entries.length / 3), entries.length - 2]) {
      const one = entryAt(entries[at]?.changed ?? 0, "new");
      const more = [...entries.slice(0, at), one, ...entries.slice(at)];
      expect(changes(before, published(sitemapFiles(more))).length).toBeLessThanOrEqual(3);
    }
  });
});

it("are split where they are no stories", () => {
  const entries = Array.from({ length: 120_001 }, (_, index) => entryAt(0, `topic-${index}`));
  const parts = within(entries, sitemapLimits);
  expect(parts.map(({ length }) => length)).toEqual([50_000, 50_000, 20_001]);
  expect(parts.flat()).toEqual(entries);
  expect(within([], sitemapLimits)).toEqual([]);
});

it("are split by their size too, pictures and what stands around them counted", () => {
  // Each takes more room in the file than it has letters.
  const picture = (index: number): string =>
    `https://gazette.example/assets/p.jpg?a=${"&".repeat(300)}${index}`;
  const entries = Array.from({ length: 900 }, (_, index) =>
    entryAt(
      Date.parse("2026-01-20T00:00:00Z") + index * 1000,
      `story-${index}`,
      Array.from({ length: 60 }, (_, number) => picture(number)),
    ),
  );
  const files = sitemapFiles(entries);
  const sizes = files.map((file) => Buffer.byteLength(written(file)));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(60 * 1024 * 1024);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(50 * 1024 * 1024);
  // As few as there can be, or nearly so.
  expect(files.length).toBeLessThanOrEqual(3);
  expect(files.flatMap((file) => file.entries)).toHaveLength(entries.length);
});

describe("the sitemaps of a site", () => {
  const count = 1500;
  const moment = (instant: number) => {
    const iso = new Date(instant).toISOString().replace(".000", "");
    return { instant, iso, day: iso.slice(0, 10), dateOnly: false };
  };
  const now = Date.parse("2026-04-01T12:00:00Z");
  const story = (index: number, instant: number) => ({
    ...article(`articles/world/a-${index}.md`, { topics: [`topic ${index % 7}`] }),
    date: moment(instant),
    updated: index % 5 === 0 ? moment(instant + 3 * minute) : null,
    corrections:
      index % 9 === 0
        ? [{ date: moment(instant + 5 * minute), kind: "correction" as const, text: "Wrong." }]
        : [],
  });
  const stories = Array.from({ length: count }, (_, index) =>
    story(index, now - (count - index) * 80 * minute),
  );
  const config = { ...plainConfig, feeds: { ...plainConfig.feeds, for: [] } };
  const filesOf = (articles: typeof stories): ReadonlyMap<string, SitemapView> =>
    new Map(
      plan(articles, { config, now }).pages.flatMap((page) =>
        page.render === "sitemap" ? [[page.path, page.view] as const] : [],
      ),
    );
  const before = filesOf(stories);

  it.each([
    ["a new story", now - 1000],
    ["a story of last month", now - 40 * 24 * 60 * minute],
  ])("change in three files at most with %s", (_, instant) => {
    const after = filesOf([...stories, story(count, instant)]);
    const texts = (files: ReadonlyMap<string, SitemapView>) =>
      new Map([...files].map(([path, view]) => [path, writeSitemap(view)]));
    const changed = changes(texts(before), texts(after));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThanOrEqual(3);
  });

  it("say of each story when it last changed: at its date, its `updated` or its last correction", () => {
    const entries = [...before.values()].flatMap((view) => (view.kind === "pages" ? view.entries : []));
    const dates = new Map(entries.map(({ url, modified }) => [url, modified]));
    for (const { id, date, updated, corrections } of stories) {
      const latest = corrections[0]?.date ?? updated ?? date;
      expect(dates.get(`https://gazette.example/${id}/`)).toBe(latest.iso);
    }
  });
});
