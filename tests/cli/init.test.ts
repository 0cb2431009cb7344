import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { build } from "../../src/build.js";
import { makeSite, printed, type TestSite, testNow } from "../rig/site.js";
import { runIn } from "./rig.js";

let site: TestSite;
afterEach(() => site.close());

const starter = [
  ".gitattributes",
  ".gitignore",
  "articles/culture/library-numbers.md",
  "articles/science/leap-years.md",
  "articles/science/two-tides-a-day.md",
  "pages/about.md",
  "site.yaml",
  "urls.txt",
];

describe("init", () => {
  it("begins a site in a folder that it makes, and says what comes next", async () => {
    site = makeSite({});
    const { status, out, err } = await runIn(site.root, ["init", "gazette"]);
    expect(status).toBe(0);
    expect(out.trim().split("\n").sort()).toEqual(starter.map((path) => `gazette/${path}`));
    expect(site.files("gazette")).toEqual(starter);
    expect(site.read("gazette/.gitignore")).toBe("dist/\n.broadsheet/\n");
    expect(err).toContain("\n  cd gazette\n  broadsheet serve --open");
  });

  it("makes a site that builds without a mistake", async () => {
    site = makeSite({});
    await runIn(site.root, ["init"]);
    const result = await build({
      root: site.root,
      now: testNow,
      baseUrl: "https://example.org",
      strict: true,
    });
    expect(printed(result)).toBe("");
    expect(result).toMatchObject({ outcome: "built", articles: 3 });
    expect(site.read("dist/science/two-tides-a-day/index.html")).toContain("/science/leap-years/");
  });

  it("begins beside other files and keeps a .gitignore", async () => {
    site = makeSite({ "README.md": "mine", ".gitignore": "mine" });
    const { status, err } = await runIn(site.root, ["init"]);
    expect(status).toBe(0);
    expect(err).toContain("Your .gitignore is kept; add the lines dist/ and .broadsheet/ to it.");
    expect(site.read(".gitignore")).toBe("mine");
  });

  it("overwrites nothing", async () => {
    site = makeSite({ "articles/a.md": "mine", "site.yaml": "title: Mine\n" });
    const { status, out, err } = await runIn(site.root, ["init"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(
      "There is already site.yaml and articles in this folder, and init overwrites nothing.",
    );
    expect(site.files("")).toEqual(["articles/a.md", "site.yaml"]);
  });

  it("refuses a file's name", async () => {
    site = makeSite({ gazette: "a file" });
    const { status, err } = await runIn(site.root, ["init", "gazette"]);
    expect(status).toBe(2);
    expect(err).toContain("gazette is a file.");
    expect(site.read("gazette")).toBe("a file");
  });

  it("quotes a folder's name as a shell needs it", async () => {
    site = makeSite({});
    const { err } = await runIn(site.root, ["init", "my $paper"]);
    expect(err).toContain('  cd "my \\$paper"\n');
    expect(site.files(join("my $paper"))).toEqual(starter);
  });
});
