import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";
import { runIn } from "./rig.js";

let site: TestSite;
afterEach(() => site.close());

const now = Date.UTC(2026, 0, 20, 23, 30);

describe("new article", () => {
  it("fills in its front matter, as a draft of today", async () => {
    site = makeSite({ "site.yaml": "title: Gazette\n" });
    const { status, out } = await runIn(
      site.root,
      ["new", "article", 'The "Bridge" reopens: 10 months on', "--section", "City"],
      { clock: () => now },
    );
    expect({ status, out }).toEqual({ status: 0, out: "articles/city/the-bridge-reopens-10-months-on.md\n" });
    expect(site.read(out.trim())).toBe(
      '---\nheadline: "The \\"Bridge\\" reopens: 10 months on"\ndek:\nauthors: []\ntopics: []\ndate: 2026-01-20\ndraft: true\n---\n\n',
    );
  });

  it("is of today in the site's zone", async () => {
    site = makeSite({ "site.yaml": "timeZone: Asia/Tokyo\n" });
    await runIn(site.root, ["new", "article", "Late"], { clock: () => now });
    expect(site.read("articles/late.md")).toContain("\ndate: 2026-01-21\n");
  });

  it("overwrites nothing, in whatever form the article is there", async () => {
    site = makeSite({ "articles/a.md": "x", "articles/b/index.md": "x", "articles/c.markdown": "x" });
    for (const [name, path] of [
      ["A", "a.md"],
      ["B", "b/index.md"],
      ["C", "c.markdown"],
    ] as const) {
      const { status, out, err } = await runIn(site.root, ["new", "article", name]);
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err).toContain(`There is already articles/${path}.`);
      expect(site.read(`articles/${path}`)).toBe("x");
    }
  });

  it("goes into the folder that is the section, however it is written", async () => {
    site = makeSite({ "articles/Middle East/a.md": "x" });
    const { out } = await runIn(site.root, ["new", "article", "B", "--section", "middle east"]);
    expect(out).toBe("articles/Middle East/b.md\n");
  });

  it("knows the sections that the site declares", async () => {
    site = makeSite({ "site.yaml": "sections: [World, City]\n" });
    const near = await runIn(site.root, ["new", "article", "A", "--section", "wrold"]);
    expect(near.status).toBe(2);
    expect(near.err).toContain('The site has no section "wrold".\n  Did you mean world?');
    const far = await runIn(site.root, ["new", "article", "A", "--section", "sports"]);
    expect(far.err).toContain("Use one of world, city, or add it to sections: in site.yaml.");
    expect(site.files("articles")).toEqual([]);
  });

  it("needs a headline that an address can be made of", async () => {
    site = makeSite({ "site.yaml": "" });
    const { status, err } = await runIn(site.root, ["new", "article", "?!"]);
    expect(status).toBe(2);
    expect(err).toContain('The headline "?!" has no letter and no digit');
  });

  it("begins nothing while site.yaml cannot be read, and says why", async () => {
    site = makeSite({ "site.yaml": "title: [\n" });
    const { status, err } = await runIn(site.root, ["new", "article", "A"]);
    expect(status).toBe(1);
    expect(err).toMatch(/^✘ .*site\.yaml:\d+:\d+/);
    expect(site.files("articles")).toEqual([]);
  });

  it("uses the folder of the settings, and a site elsewhere", async () => {
    site = makeSite({ "paper/site.yaml": "articles: content\n" });
    mkdirSync(join(site.root, "desk"));
    const { out } = await runIn(join(site.root, "desk"), ["new", "article", "A", "--dir", "../paper"]);
    expect(out).toBe("../paper/content/a.md\n");
    expect(site.files("paper")).toEqual(["content/a.md", "site.yaml"]);
  });
});

describe("new page", () => {
  it("is a standing page without a date", async () => {
    site = makeSite({ "site.yaml": "" });
    const { status, out } = await runIn(site.root, ["new", "page", "About us"]);
    expect({ status, out }).toEqual({ status: 0, out: "pages/about-us.md\n" });
    expect(site.read("pages/about-us.md")).toBe('---\nheadline: "About us"\ndek:\n---\n\n');
  });
});
