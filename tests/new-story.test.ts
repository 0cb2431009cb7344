// A new story touches few pages: lists in their numbered pages stay as they are, and of the stories just its predecessor.

import { afterEach, expect, it } from "vitest";
import { makeSite, type TestSite } from "./rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const story = (day: number): string => `---\nheadline: Story ${day}\ndate: 2026-01-${10 + day}\n---\nText.\n`;
const path = (day: number): string => `articles/world/story-${day}.md`;

/** A site with this many stories in one section, two to a page. */
function siteOf(stories: number, more = "feeds: no\nsitemap: no\n"): TestSite {
  const made = makeSite({
    "site.yaml": `title: The Courier\nurl: https://courier.example\npageSize: 2\n${more}`,
  });
  for (let day = 1; day <= stories; day++) made.write(path(day), story(day));
  site = made;
  return made;
}

/** Paths of the built pages that are new or others than before. */
async function changedBy(made: TestSite, day: number): Promise<string[]> {
  await made.build();
  const before = new Map(made.files().map((file) => [file, made.read(`dist/${file}`)]));
  await made.write(path(day), story(day)).build();
  return made.files().filter((file) => before.get(file) !== made.read(`dist/${file}`));
}

it("changes the lists' own pages and the story before it, and no numbered page", async () => {
  expect(await changedBy(siteOf(6), 7)).toEqual([
    "archive/2026/01/index.html",
    "archive/2026/index.html",
    "archive/index.html",
    "index.html",
    "world/index.html",
    "world/story-6/index.html",
    "world/story-7/index.html",
  ]);
});

it("makes a numbered page of the oldest on a list's own page when that is full, which its neighbour names", async () => {
  const made = siteOf(7);
  expect(await changedBy(made, 8)).toEqual(
    [
      "archive/2026/01/index.html",
      "archive/2026/index.html",
      "archive/index.html",
      "archive/2026/01/page/3/index.html",
      "archive/2026/01/page/2/index.html",
      "index.html",
      "world/index.html",
      "world/page/2/index.html",
      "world/page/3/index.html",
      "world/story-7/index.html",
      "world/story-8/index.html",
    ].sort(),
  );
  expect(made.files().filter((file) => file.startsWith("world/page/"))).toHaveLength(3);
});

it("changes the feeds and the sitemaps that name it", async () => {
  const changed = await changedBy(siteOf(6, ""), 7);
  expect(changed.filter((file) => !file.endsWith(".html"))).toEqual([
    "atom.xml",
    "feed.json",
    "feed.xml",
    "sitemap-2026-01.xml",
    "sitemap.xml",
    "world/atom.xml",
    "world/feed.json",
    "world/feed.xml",
  ]);
});
