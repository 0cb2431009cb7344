// A new correction touches its article, the page of the newest and the page of its month.

import { afterEach, expect, it } from "vitest";
import { makeSite, type TestSite } from "./rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const story = (number: number, corrections: readonly string[]): string =>
  `---\nheadline: Story ${number}\ndate: 2025-11-${10 + number}\ncorrections: [${corrections
    .map((date) => `{ date: ${date}, text: On ${date}. }`)
    .join(", ")}]\n---\nText.\n`;

it("changes three pages, and makes one more in a new month", async () => {
  site = makeSite({
    "site.yaml": "title: The Courier\nurl: https://courier.example\npageSize: 2\nfeeds: no\nsitemap: no\n",
  });
  const dates = [
    "2025-12-01",
    "2025-12-02",
    "2026-01-03",
    "2026-01-04",
    "2026-01-05",
    "2026-01-06",
    "2026-01-07",
  ];
  for (const [number, date] of dates.entries())
    site.write(`articles/world/story-${number}.md`, story(number, [date]));
  await site.build();
  const changedBy = async (made: TestSite, corrections: readonly string[]): Promise<string[]> => {
    const before = new Map(made.files().map((file) => [file, made.read(`dist/${file}`)]));
    await made.write("articles/world/story-1.md", story(1, corrections)).build();
    return made.files().filter((file) => before.get(file) !== made.read(`dist/${file}`));
  };
  expect(await changedBy(site, ["2025-12-02", "2026-01-20"])).toEqual([
    "corrections/2026/01/index.html",
    // The sixth of a month with two to a page makes a numbered one, which its neighbour names.
    "corrections/2026/01/page/1/index.html",
    "corrections/2026/01/page/2/index.html",
    "corrections/index.html",
    "world/story-1/index.html",
  ]);
  expect(await changedBy(site, ["2025-12-02", "2026-01-20", "2026-01-21"])).toEqual([
    "corrections/2026/01/index.html",
    "corrections/index.html",
    "world/story-1/index.html",
  ]);
  expect(await changedBy(site, ["2025-12-02", "2026-01-20", "2026-01-21", "2026-02-01"])).toEqual([
    "corrections/2026/02/index.html",
    "corrections/index.html",
    "world/story-1/index.html",
  ]);
});
