// File systems that count in seconds: what is written twice within the same one is seen all the same.

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { buildOn } from "../../src/build.js";
import type { Disk } from "../../src/disk/disk.js";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";

/** A disk on which no time passes, as far as files say. */
const coarse: Disk = {
  ...nodeDisk,
  state(path) {
    const state = nodeDisk.state(path);
    return state === null ? null : { ...state, modified: second, changed: second };
  },
};
const second = Math.floor(Date.now() / 1000) * 1000;

let site: TestSite;
beforeEach(() => {
  vi.spyOn(Date, "now").mockReturnValue(second);
  site = makeSite({
    "site.yaml": "title: The Gazette\n",
    "articles/news/tide/index.md": "---\nheadline: The tide\ndate: 2026-01-20\n---\n\n[Table](table.txt)\n",
    "articles/news/tide/table.txt": "1 m\n",
    "public/figure.txt": "1\n",
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  site.close();
});

const built = async (baseUrl: string): Promise<void> => {
  const result = await buildOn(coarse, { root: site.root, now: testNow, baseUrl });
  expect(result.outcome).toBe("built");
};

it.each([
  ["public/figure.txt", "figure.txt", "2\n"],
  ["articles/news/tide/table.txt", "news/tide/table.txt", "2 m\n"],
])("a copied file: %s", async (path, output, text) => {
  await built("https://one.example");
  const before = site.read(`dist/${output}`);
  site.write(path, text);
  await built("https://one.example");
  expect(site.read(`dist/${output}`)).toBe(text);
  site.write(path, before);
  await built("https://one.example");
  expect(site.read(`dist/${output}`)).toBe(before);
});

it("pages of another build in the same folder, as long as ours", async () => {
  await built("https://one.example");
  const expected = site.read("dist/index.html");
  for (const edit of [() => {}, () => site.write("data/new.yaml", "a: 1\n")]) {
    await built("https://two.example");
    expect(site.read("dist/index.html")).not.toBe(expected);
    edit();
    await built("https://one.example");
    expect(site.read("dist/index.html")).toBe(expected);
  }
});
