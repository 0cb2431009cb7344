// The state of the last build is the largest file of the store: a build reads it once, and again only where it must.

import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { buildOn } from "../../src/build.js";
import { watchedDisk } from "../rig/faulty-disk.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";

let site: TestSite;
afterEach(() => site.close());

const article = (headline: string): string =>
  `---\nheadline: ${headline}\ndek: From the shore.\ndate: 2026-01-20\n---\nAs the harbour master has it.\n`;

async function builtSite(): Promise<string> {
  site = makeSite({
    "site.yaml": "title: The Gazette\nurl: https://gazette.example\n",
    "articles/news/tide.md": article("The tide"),
    "articles/news/gulls.md": article("The gulls"),
  });
  await site.build();
  const sites = join(site.root, ".broadsheet/sites");
  return join(sites, readdirSync(sites)[0] ?? "", "state");
}

/** Builds, and counts how often the state is read; `meanwhile` is done once, after the first time. */
async function readsOf(state: string, meanwhile: () => void = () => {}) {
  let reads = 0;
  let done = false;
  const disk = watchedDisk((operation, [path]) => {
    if (operation === "list" && reads === 1 && !done) {
      done = true;
      meanwhile();
    }
    if (operation === "read" && path === state) reads++;
  });
  const { stats, outcome } = await buildOn(disk, { root: site.root, now: testNow });
  expect(outcome).toBe("built");
  return { reads, rendered: stats?.rendered };
}

it("is read once by a build that finds a headline changed", async () => {
  const state = await builtSite();
  site.write("articles/news/tide.md", article("The spring tide"));
  const { reads, rendered } = await readsOf(state);
  expect(reads).toBe(1);
  expect(rendered).toBeGreaterThan(0);
  // The gulls' page is as it was: what was handed on is what the whole build went by.
  expect(rendered).toBeLessThan(site.files().filter((path) => path.endsWith(".html")).length);
});

it("is read again where another build has written it meanwhile", async () => {
  const state = await builtSite();
  site.write("articles/news/tide.md", article("The spring tide"));
  expect((await readsOf(state, () => utimesSync(state, 1_000_000_000, 1_000_000_000))).reads).toBe(2);
});

it("counts as it is when the store is ours, and not as it was before", async () => {
  const state = await builtSite();
  site.write("articles/news/tide.md", article("The spring tide"));
  const { reads, rendered } = await readsOf(state, () => writeFileSync(state, ""));
  const pages = site.files().filter((path) => path.endsWith(".html"));
  // The third time, the memory asks what was published: the state of another build might be the one.
  expect({ reads, rendered }).toEqual({ reads: 3, rendered: pages.length });
});
