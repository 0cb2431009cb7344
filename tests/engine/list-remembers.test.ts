// `list` goes by what the last build knows of the sources, and leaves no trace of its own in what is remembered.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { listArticles } from "../../src/list.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";

let site: TestSite;
beforeEach(() => {
  // So late that no file is so fresh that its time says little.
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
  site = makeSite({
    "site.yaml": "title: The Gazette\nurl: https://gazette.example\n",
    "articles/news/tide.md": "---\nheadline: The tide\ndate: 2026-01-20\n---\nIt came in.\n",
    "articles/news/gulls.md": "---\nheadline: The gulls\ndate: 2026-01-21\ndraft: true\n---\nThey cry.\n",
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  site.close();
});

/** The list, and which articles were read for it. */
async function listed() {
  const read = vi.spyOn(nodeDisk, "read");
  const list = await listArticles({ root: site.root, now: testNow });
  const files = read.mock.calls.map(([path]) => path).filter((path) => path.endsWith(".md"));
  read.mockRestore();
  return { list, read: files.map((path) => path.slice(site.root.length + 1)) };
}

const remembered = (): readonly (readonly [string, string])[] => {
  const sites = join(site.root, ".broadsheet/sites");
  const names = readdirSync(sites, { recursive: true, encoding: "utf8" }).filter((name) =>
    /state$/.test(name),
  );
  return names.map((name) => [name, readFileSync(join(sites, name), "base64")]);
};

it("reads no article that is as it was in the last build", async () => {
  const before = await listed();
  expect(before.read).toHaveLength(2);
  await site.build();
  const state = remembered();
  const after = await listed();
  expect(after).toEqual({ list: before.list, read: [] });
  expect(remembered()).toEqual(state);
  expect(state).toHaveLength(1);
});

it("reads one that has changed, and the next build sees the change too", async () => {
  await site.build();
  site.write("articles/news/tide.md", "---\nheadline: The spring tide\ndate: 2026-01-20\n---\nIt came in.\n");
  const { list, read } = await listed();
  expect(read).toEqual(["articles/news/tide.md"]);
  expect(list.articles.map(({ headline }) => headline)).toContain("The spring tide");
  const { stats } = await site.build();
  expect(stats?.rendered).toBeGreaterThan(0);
  expect(site.read("dist/news/tide/index.html")).toContain("The spring tide");
});
