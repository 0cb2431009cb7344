// `build --strict` holds the rules before anything is put in place, and no shortcut past a build passes them by.

import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { BuildResult } from "../../src/build.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const budget = "articles/world/budget.md";

function siteOf(): TestSite {
  site = makeSite("tests/lint/base");
  return site;
}

const told = ({ diagnostics }: BuildResult): string[] =>
  diagnostics.map(({ severity, code, place }) => `${severity} ${code} ${place.path}`);

/** Replaces a text in a file of the site. */
function edit(made: TestSite, path: string, from: string, to: string): void {
  const text = made.read(path);
  expect(text).toContain(from);
  made.write(path, text.replace(from, to));
}

describe("a strict build", () => {
  it("publishes what no rule has anything to say of", async () => {
    const made = siteOf();
    expect(await made.build({ strict: true })).toMatchObject({
      outcome: "built",
      published: true,
      diagnostics: [],
    });
  });

  it("asks of the second output no more than of the first", async () => {
    const made = siteOf();
    made.write("site.yaml", `${made.read("site.yaml")}access: { output: gated }\n`);
    edit(made, budget, "headline:", "access: paid\nheadline:");
    const strict = await made.build({ strict: true });
    expect(told(strict)).toEqual([]);
    expect(made.files("gated")).toContain("world/budget/index.html");
  });

  it("publishes nothing where a rule is broken, and a plain one says nothing of it", async () => {
    const made = siteOf();
    edit(made, budget, "Ana Velho", "Staff");
    const strict = await made.build({ strict: true });
    expect(strict).toMatchObject({ outcome: "content", published: false });
    expect(told(strict)).toEqual([`error byline-generic ${budget}`]);
    expect(made.files()).toEqual([]);
    expect(await made.build()).toMatchObject({ outcome: "built", diagnostics: [] });
  });

  it("holds the new text of an article against the rules, though nothing else has changed", async () => {
    const made = siteOf();
    // A template whose structured data holds only as long as these words stand in each article.
    const block =
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The council agreed","datePublished":"2026-01-31","image":"https://courier.example/lead.svg","author":{"@type":"Person","name":"Ana Velho"},"publisher":{"@type":"Organization","name":"The Courier"}}</script>';
    const layout = readFileSync("templates/layout.hbs", "utf8").replace(
      /<script type="application\/ld\+json">.*/,
      `{{#if (eq kind "article")}}${block}{{/if}}`,
    );
    made.write("templates/layout.hbs", layout);
    for (const path of [budget, "articles/world/bridge.md"])
      made.write(path, `${made.read(path)}\nThe council agreed.\n`);
    edit(made, budget, "The council agreed on Saturday.", "The mayor spoke.");
    expect(told(await made.build({ strict: true }))).toEqual([]);
    edit(made, budget, "The council agreed.", "The council quarrelled.");
    expect(told(await made.build({ strict: true }))).toEqual([
      "error json-ld-headline-differs templates/layout.hbs",
    ]);
  });

  it("finds what only the clock has made wrong", async () => {
    const made = siteOf();
    const options = { strict: true, keepGoing: true };
    expect(told(await made.build(options))).toEqual([]);
    expect(told(await made.build({ ...options, now: "2026-02-02T09:00:00Z" }))).toEqual([]);
    const late = await made.build({ ...options, now: "2026-02-02T09:00:01Z" });
    expect(told(late)).toEqual(["error news-too-old public/sitemap-news.xml"]);
    expect(told(await made.build({ ...options, now: testNow }))).toEqual([]);
  });

  it("tells again what a build that went on has published all the same", async () => {
    const made = siteOf();
    edit(made, budget, "Ana Velho", "Staff");
    const options = { strict: true, keepGoing: true };
    const wanted = [`error byline-generic ${budget}`];
    const first = await made.build(options);
    expect([told(first), first.published]).toEqual([wanted, true]);
    const again = await made.build(options);
    expect([told(again), again.files.written]).toEqual([wanted, 0]);
  });

  it("leaves out what the settings leave out", async () => {
    const made = siteOf();
    edit(made, budget, "Ana Velho", "Staff");
    edit(made, "site.yaml", "language: en\n", "language: en\nlint: { skip: byline-generic }\n");
    expect(await made.build({ strict: true })).toMatchObject({ outcome: "built", diagnostics: [] });
  });
});
