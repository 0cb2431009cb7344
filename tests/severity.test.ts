// What stops a build, what is only told, and what hides nothing else.

import { afterEach, describe, expect, it } from "vitest";
import type { BuildOptions } from "../src/build.js";
import { makeSite, type TestSite } from "./rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const story = (more = "", text = "The council agreed.", date = "2026-01-20"): string =>
  `---\nheadline: The budget passes\ndate: ${date}\n${more}---\n${text}\n`;
const settings = "title: The Courier\nurl: https://courier.example\n";
/** What the rules ask of a site that is held against them. */
const sound = `${settings}language: en\ntimeZone: UTC\npublisher: { email: desk@courier.example }\nsocial: { image: "https://courier.example/" }\nlint: { skip: [byline-missing, og-image-dead, headline-repeated] }\n`;

/** Builds a site of these files; what it said is `severity code path`. */
async function buildOf(files: { readonly [path: string]: string }, options: Partial<BuildOptions> = {}) {
  site = makeSite({ "site.yaml": settings, ...files });
  const { diagnostics, outcome, published } = await site.build(options);
  const told = diagnostics.map(({ severity, code, place }) => `${severity} ${code} ${place.path}`);
  return { told, outcome, published, pages: site.files() };
}

describe("a mistake in an article that is not published now", () => {
  const draft = { "articles/world/budget.md": story("draft: true\nlanguage: none at all\n", "[x](gone.md)") };

  it("is a warning", async () => {
    const built = await buildOf(draft);
    expect(built.outcome).toBe("built");
    expect(built.told).toContain("warning language-invalid articles/world/budget.md");
  });

  it("is an error when the article is included", async () => {
    const built = await buildOf(draft, { drafts: true });
    expect(built).toMatchObject({ outcome: "content", published: false });
    expect(built.told).toContain("error language-invalid articles/world/budget.md");
  });

  it("is a warning before its date, and an error with --future", async () => {
    const future = { "articles/world/budget.md": story("", "[x](gone.md)", "2026-03-01") };
    expect((await buildOf(future)).told).toEqual(["warning link-dead articles/world/budget.md"]);
    site?.close();
    expect((await buildOf(future, { future: true })).told).toEqual([
      "error link-dead articles/world/budget.md",
    ]);
  });

  it("is an error where nobody can read that it is a draft", async () => {
    const broken = { "articles/world/budget.md": '---\nheadline: "The budget\ndraft: true\n---\n' };
    expect((await buildOf(broken)).told).toEqual(["error front-matter-invalid articles/world/budget.md"]);
  });
});

describe("--strict", () => {
  it("leaves out articles with warnings when it keeps going", async () => {
    const files = {
      "site.yaml": sound,
      "articles/world/budget.md": story("", "[x](/shop/)"),
      "articles/world/law.md": story("hedline: x\n"),
      "articles/world/bridge.md": story("", "The bridge is open."),
    };
    const built = await buildOf(files, { strict: true, keepGoing: true });
    expect(built).toMatchObject({ outcome: "content", published: true });
    expect(built.told).toEqual([
      "error link-unanswered articles/world/budget.md",
      "error field-unknown articles/world/law.md",
    ]);
    expect(built.pages).toContain("world/bridge/index.html");
    expect(built.pages).not.toContain("world/budget/index.html");
    expect(built.pages).not.toContain("world/law/index.html");
  });

  it("makes errors of warnings, and leaves notes alone", async () => {
    const warned = { "articles/world/budget.md": story("", "[x](/shop/)"), "public/robots.txt": "" };
    const built = await buildOf(warned, { strict: true });
    expect(built).toMatchObject({
      outcome: "content",
      published: false,
      told: ["error link-unanswered articles/world/budget.md"],
    });
  });
});

describe("--keep-going", () => {
  const sound = { "articles/world/bridge.md": story("", "Open [again](budget.md).", "2026-01-19") };

  it("leaves out an article that cannot be read", async () => {
    const built = await buildOf({ ...sound, "articles/world/budget.md": "\0" }, { keepGoing: true });
    expect(built).toMatchObject({ outcome: "content", published: true });
    expect(built.told).toEqual(["error encoding-invalid articles/world/budget.md"]);
    expect(built.pages).toContain("world/bridge/index.html");
    expect(built.pages).not.toContain("world/budget/index.html");
  });

  it("leaves out the text of a section that leads nowhere", async () => {
    const section = { "articles/world/_index.md": "---\ntitle: The world\n---\nSee [this](gone.md).\n" };
    const built = await buildOf(
      { ...sound, ...section, "articles/world/budget.md": story() },
      { keepGoing: true },
    );
    expect(built).toMatchObject({ outcome: "content", published: true });
    expect(built.told).toEqual(["error link-dead articles/world/_index.md"]);
    expect(site?.read("dist/world/index.html")).toContain("The world");
    expect(site?.read("dist/world/index.html")).not.toContain("See");
  });

  it("stops where a section that cannot be read may have said that its articles are drafts", async () => {
    const section = { "articles/world/_index.md": '---\ndefaults: {draft: "true}\n---\n' };
    const built = await buildOf({ ...section, "articles/world/budget.md": story() }, { keepGoing: true });
    expect(built).toMatchObject({ outcome: "content", published: false });
  });
});

describe("a wrong setting", () => {
  it("hides no other mistake, and seems to make none", async () => {
    const built = await buildOf({
      "site.yaml": `${settings}authors:\n  ana: {name: [Ana]}\ntimeZone: Mars\n`,
      "articles/world/budget.md": story("author: Bo Li\n", "[x](gone.md)"),
    });
    expect(built.told).toEqual([
      "error link-dead articles/world/budget.md",
      "error setting-invalid site.yaml",
      "error setting-invalid site.yaml",
    ]);
  });

  it("hides none where no setting can be read", async () => {
    const built = await buildOf({
      "site.yaml": 'title: "The Courier\n',
      "articles/world/budget.md": story("draft: perhaps\n"),
    });
    expect(built.told).toEqual([
      "error field-type articles/world/budget.md",
      "error settings-unreadable site.yaml",
    ]);
  });

  it("does not make helpers unknown that a failed extension would have brought", async () => {
    const built = await buildOf({
      "site.yaml": `${settings}extensions: extensions.mjs\n`,
      "extensions.mjs": 'throw new Error("no weather");\n',
      "templates/article.hbs": "{{#> layout}}\n<h1>{{shout headline}}</h1>\n{{/layout}}\n",
      "articles/world/budget.md": story(),
    });
    expect(built.told).toEqual(["error extensions-failed extensions.mjs"]);
  });
});
