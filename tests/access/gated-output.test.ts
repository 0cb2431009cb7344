// The second output: whole pages of articles that are not free, as safe and as cheap to build again as the first.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { stripes } from "../engine/rig/small-paper.js";
import { makeSite, printed, type TestSite } from "../rig/site.js";

const settings = "title: The Paper\nurl: https://paper.example\ncontact: a@b.example\n";
const gatedSettings = `${settings}access:\n  output: gated\n`;

const paid = (free: string, rest: string): string =>
  `---\nheadline: Paid\ndate: 2026-01-20\naccess: paid\n---\n\n${free}\n\n<!-- more -->\n\n${rest}\n`;

let site: TestSite;
beforeEach(() => {
  site = makeSite({
    "site.yaml": gatedSettings,
    "articles/world/paid.md": paid("Free.", "Not free. ![A pier](pier.png)"),
    "articles/world/free.md":
      "---\nheadline: Free\ndate: 2026-01-19\n---\n\nSee [it](paid.md#not-there-for-all).\n",
    "articles/world/pier.png": stripes(400, 300, 3),
  });
  site.write(
    "articles/world/paid.md",
    paid("Free.", "## Not there for all\n\nNot free. ![A pier](pier.png)"),
  );
});
afterEach(() => site.close());

it("holds whole pages, and what only they need", async () => {
  const result = await site.build();
  expect(printed(result)).toBe("");
  const gated = site.files("gated");
  expect(gated.filter((path) => !path.startsWith("assets/pictures/"))).toEqual(["world/paid/index.html"]);
  expect(gated.filter((path) => path.startsWith("assets/pictures/pier.")).length).toBeGreaterThan(0);
  expect(site.files().filter((path) => path.includes("pier"))).toEqual([]);
  expect(site.read("gated/world/paid/index.html")).toMatch(
    /<p>Free\.<\/p>\s*<div class="members-only">\s*<h2[^>]*>Not there for all<\/h2>/,
  );
  expect(site.read("dist/world/free/index.html")).toContain('href="/world/paid/#not-there-for-all"');
  expect(result.gated).toMatchObject({ published: true, pages: 1, files: { written: gated.length } });
});

it("costs nothing where nothing has changed", async () => {
  await site.build();
  const { gated, files, stats } = await site.build();
  expect([files.written, gated?.files.written, stats?.rendered]).toEqual([0, 0, 0]);
});

it("is all that changes with the part that is not free", async () => {
  await site.build();
  const before = site.read("dist/world/paid/index.html");
  // As many words as before.
  site.write(
    "articles/world/paid.md",
    paid("Free.", "## Not there for all\n\nNot paid. ![A pier](pier.png)"),
  );
  const { files, gated, stats } = await site.build();
  expect([files.written, gated?.files.written, stats?.rendered]).toEqual([0, 1, 0]);
  expect(site.read("dist/world/paid/index.html")).toBe(before);
  expect(site.read("gated/world/paid/index.html")).toContain("Not paid.");
});

it("follows the free part as the public page does", async () => {
  await site.build();
  site.write(
    "articles/world/paid.md",
    paid("Open.", "## Not there for all\n\nNot free. ![A pier](pier.png)"),
  );
  const { files, gated } = await site.build();
  expect([files.written > 0, gated?.files.written]).toEqual([true, 1]);
  expect(site.read("dist/world/paid/index.html")).toContain("<p>Open.</p>");
  expect(site.read("gated/world/paid/index.html")).toContain("<p>Open.</p>");
});

it("is not written where the first is not", async () => {
  site.write("articles/world/wrong.md", "---\nheadline: Wrong\ndate: someday\n---\n\nText.\n");
  const { gated, published } = await site.build();
  expect([published, gated, existsSync(join(site.root, "gated"))]).toEqual([false, null, false]);
});

it("tells mistakes of the part that is not free, whether anybody gets it or not", async () => {
  site.write(
    "articles/world/paid.md",
    paid("Free.", "[Dead](nowhere.md) ![](pier.png) ![Nothing](none.png)"),
  );
  for (const yaml of [settings, gatedSettings]) {
    const { diagnostics } = await site.write("site.yaml", yaml).build();
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toEqual(["link-part-missing", "link-dead", "alt-missing", "picture-missing"]);
  }
});

it("tells of a broken picture in it", async () => {
  site.write("articles/world/pier.png", stripes(400, 300, 3).subarray(0, 200)).write("site.yaml", settings);
  const { published, diagnostics } = await site.build();
  expect([published, diagnostics.map(({ code }) => code)]).toEqual([false, ["picture-unreadable"]]);
});

it("refuses a folder with anything else in it, and says so when the site is in place", async () => {
  site.write("gated/mine.txt", "Mine.");
  const { outcome, published, gated, diagnostics } = await site.build();
  expect([outcome, published, gated?.published]).toEqual(["environment", true, false]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["output-refused"]);
  expect(site.files("gated")).toEqual(["mine.txt"]);
});

it("deletes only what it wrote", async () => {
  await site.build();
  writeFileSync(join(site.root, "gated/mine.txt"), "Mine.");
  site.write(
    "articles/world/paid.md",
    "---\nheadline: Free now\ndate: 2026-01-20\n---\n\n## Not there for all\n",
  );
  const { gated } = await site.build();
  expect(gated).toMatchObject({ published: true, pages: 0 });
  expect(site.files("gated")).toEqual(["mine.txt"]);
});

it("stays where it is when the setting goes, and when a preview is built", async () => {
  await site.build();
  const before = site.files("gated");
  site.write("articles/world/paid.md", paid("Free.", "## Not there for all\n\nOther."));
  expect((await site.build({ gated: false, out: join(site.root, "preview") })).gated).toBeNull();
  expect((await site.write("site.yaml", settings).build()).gated).toBeNull();
  expect(site.files("gated")).toEqual(before);
});

it.each(["dist", "articles/whole", "public", "assets", "../gated"])("may not be %s", async (folder) => {
  const { published, diagnostics } = await site
    .write("site.yaml", `${settings}access:\n  output: ${folder}\n`)
    .build();
  expect([published, diagnostics.map(({ code }) => code)]).toEqual([false, ["setting-invalid"]]);
});

it("has nothing to do with threads", async () => {
  await site.build({ threads: 2 });
  const [dist, gated] = ["dist", "gated"].map((folder) => site.read(`${folder}/world/paid/index.html`));
  const other = makeSite(site.root);
  for (const folder of ["dist", "gated", ".broadsheet"]) other.remove(folder);
  await other.build({ threads: 0 });
  expect(other.read("dist/world/paid/index.html")).toBe(dist);
  expect(other.read("gated/world/paid/index.html")).toBe(gated);
  other.close();
});
