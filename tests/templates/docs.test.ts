// docs/templates.md documents exactly what templates can use: every field of every view, every helper, every partial.

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createHelpers } from "../../src/render/helpers/all.js";
import { bodyHelper } from "../../src/render/helpers/body.js";
import type { Shape } from "../../src/render/shapes.js";
import { siteShape } from "../../src/render/site-shape.js";
import { directiveShape, kindsOfView } from "../../src/render/view-shapes.js";
import { assets, packageTemplates, plainBody, wordsOf } from "../render/rig.js";

const documented = readFileSync("docs/templates.md", "utf8");

/** First cells of the table below a heading, without their backticks. */
const rowsBelow = (heading: string): readonly string[] => {
  const start = documented.indexOf(`\n### ${heading}\n`);
  if (start < 0) return [];
  const end = documented.indexOf("\n#", start + 5);
  return [...documented.slice(start, end).matchAll(/^\| `([^`]+)` \| (\S[^|]*) \| ([^\n]*)\|$/gm)].map(
    (match) => match[1] ?? "",
  );
};

/** All objects that can be reached from a shape, by name. */
const objects = new Map<string, readonly string[]>();
const collect = (shape: Shape): void => {
  if (shape.is === "list") collect(shape.of);
  if (shape.is !== "object" || objects.has(shape.name)) return;
  objects.set(shape.name, Object.keys(shape.fields));
  for (const field of Object.values(shape.fields)) collect(field);
};
collect(siteShape);
collect(directiveShape);
for (const { shape } of kindsOfView) collect(shape);

const head = rowsBelow("PageHead");
const views = new Set(kindsOfView.map(({ shape }) => shape.name));

it("describes what every page has", () => {
  const common = [...views].map((name) => objects.get(name) ?? []);
  expect(head.toSorted()).toEqual(
    (common[0] ?? [])
      .filter((field) => field !== "headline" && common.every((fields) => fields.includes(field)))
      .toSorted(),
  );
});

it.each([...objects])("describes %s, field by field", (name, fields) => {
  const own = views.has(name) ? fields.filter((field) => !head.includes(field)) : fields;
  expect(rowsBelow(name).toSorted()).toEqual([...own].toSorted());
});

it("describes every helper with an example, and no other", () => {
  const helpers = createHelpers({
    language: "en",
    wordsLanguage: "en",
    words: wordsOf("en"),
    timeZone: "UTC",
    dateStyle: "long",
    url: null,
    assets,
    own: {},
    body: bodyHelper({ get: () => plainBody }, () => ({
      picture: () => "",
      media: () => "",
      directive: () => "",
    })),
  });
  const part = documented.slice(
    documented.indexOf("\n## Helpers\n"),
    documented.indexOf("\n## Words of the interface\n"),
  );
  const rows = [...part.matchAll(/^\| `(\w+)` \| `\{\{|^\| `(\w+)` \| `</gm)].map(
    (match) => match[1] ?? match[2],
  );
  expect(rows.toSorted()).toEqual(Object.keys(helpers).toSorted());
});

it("names every template and partial", () => {
  for (const { name } of packageTemplates)
    expect(documented).toContain(`\`${name.replace(/^partials\//, "")}\``);
});

it("links to headings that are there", () => {
  const headings = [...documented.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? "").toLowerCase().replaceAll(" ", "-"),
  );
  const links = [...documented.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1] ?? "");
  expect(links.filter((link) => !headings.includes(link))).toEqual([]);
});
