// The express lane gives what Handlebars gives, and tells what it tells. EXPRESS_RUNS=100000 compares more.

import fc from "fast-check";
import { expect, it } from "vitest";
import type { View } from "../../../src/pages/views.js";
import { compileLibrary } from "../../../src/render/compile.js";
import { createHelpers } from "../../../src/render/helpers/all.js";
import { bodyHelper } from "../../../src/render/helpers/body.js";
import { readLibrary } from "../../../src/render/library.js";
import { createProblems } from "../../../src/render/problems.js";
import type { TemplateFile } from "../../../src/render/template-file.js";
import { assets, packageTemplates, plainBody, site, siteTemplate, wordsOf } from "../rig.js";
import { pageOf, views } from "../views.js";
import { anyTemplates, anyView } from "./any-template.js";

const helpers = createHelpers({
  language: "en",
  wordsLanguage: "en",
  words: wordsOf("en"),
  timeZone: "UTC",
  dateStyle: "long",
  url: site.url,
  assets,
  own: {
    show: (...args) => {
      const { hash } = args.at(-1) as { readonly hash: object };
      return args.map((arg) => typeof arg).join() + Object.keys(hash).join();
    },
    mark: () => true,
    fail: (given) => {
      if (given) throw new Error("it is said to fail");
      return 1;
    },
    wrap: (given, ...rest) => {
      const { fn, inverse } = rest.at(-1) as { fn(shown: unknown): string; inverse(shown: unknown): string };
      return `[${fn(given)}|${inverse(given)}]`;
    },
  },
  body: bodyHelper({ get: () => plainBody }, () => ({
    picture: () => "",
    media: () => "",
    directive: () => "",
  })),
});

/** What a template, even one that the check of the markup refuses, gives in a lane for each view in turn, and what is told of it. */
function inLane(
  files: readonly TemplateFile[],
  shown: readonly (readonly [string, View])[],
  lane?: () => null,
) {
  const library = { ...readLibrary(files, helpers, createProblems()), broken: new Set<string>() };
  const problems = createProblems();
  const compiled = compileLibrary(library, site, problems, undefined, lane);
  const pages = shown.map(([template, view], index) => compiled.page(template, view, `${index}.html`));
  return { pages, told: problems.diagnostics, express: compiled.express, programs: compiled.programs };
}

const templateOf = (view: View): string => {
  const page = pageOf(view);
  return page.render === "template" ? page.template : "";
};

it("takes every template of the package, and gives the same pages", () => {
  const all = Object.values(views).map((view) => [templateOf(view), view] as const);
  const express = inLane(packageTemplates, all);
  const { pages, told } = inLane(packageTemplates, all, () => null);
  expect([...express.express].sort()).toEqual([...express.programs.keys()].sort());
  expect(express.pages).toEqual(pages);
  expect(express.told).toEqual(told);
});

it.each<readonly [string, { readonly [name: string]: unknown }]>([
  [
    "{{#each list}}{{#if true}}{{#unless a}}{{../..}}|{{../../b}}{{/unless}}{{/if}}{{/each}}",
    { list: [Number.NaN], b: "b" },
  ],
  [
    "{{#each list}}{{#a}}{{/a}}{{else}}{{/each}}{{#each list}}{{../b}}{{/each}}",
    { list: [Object.assign(Object.create(null), { a: "" })] },
  ],
  [
    "{{#each list}}{{> one ..}}{{^a}}{{/a}}{{/each}}",
    { list: [Object.assign(Object.create(null), { a: "" })] },
  ],
  [
    "{{{a}}}{{{b}}}{{{a}}} {{#with c}}{{{../a}}}{{{../b}}}{{/with}}{{#if a}}{{{a}}}{{{b}}}{{{b}}}x{{{b}}}{{/if}}",
    { a: 1, b: 2, c: "x" },
  ],
  ["{{#with null}}{{else}}{{this}}{{/with}}{{> one missing}}", {}],
])("gives the same for %s", (text, view) => {
  const files = [siteTemplate("article", text), siteTemplate("partials/one", "{{#if true}}{{this}}{{/if}}")];
  // A template shows whatever it is given.
  const given = [["article", { kind: "article", ...view } as unknown as View]] as const;
  const express = inLane(files, given);
  const { pages, told } = inLane(files, given, () => null);
  expect(express.express.has("article")).toBe(true);
  expect({ pages: express.pages, told: express.told }).toEqual({ pages, told });
});

const runs = Number(process.env.EXPRESS_RUNS ?? 2000);

it("gives the same as Handlebars for any template and any view", { timeout: 60_000 + runs * 60 }, () => {
  let taken = 0;
  let whole = 0;
  fc.assert(
    fc.property(anyTemplates, fc.tuple(anyView, anyView), (templates, shown) => {
      const files = Object.entries(templates).map(([name, text]) =>
        siteTemplate(name === "article" ? name : `partials/${name}`, text),
      );
      // A template shows whatever it is given.
      const given = [...shown, shown[0]].map((view) => ["article", view as unknown as View] as const);
      const express = inLane(files, given);
      const { pages, told } = inLane(files, given, () => null);
      expect(express.pages).toEqual(pages);
      // A value that cannot be text at all fails its page, a moment earlier in the one lane than in the other.
      const isUnprintable = [...told, ...express.told].some(({ message }) =>
        message.includes("primitive value"),
      );
      if (!isUnprintable) expect(express.told).toEqual(told);
      if (express.express.has("article")) taken += 1;
      if (pages.every((page) => page !== null)) whole += 1;
    }),
    { numRuns: runs, ...(process.env.EXPRESS_RUNS === undefined ? { seed: 20260120 } : {}) },
  );
  // What is compared is compared in the express lane, and most of it is no failure.
  expect(taken).toBeGreaterThan(runs * 0.5);
  expect(whole).toBeGreaterThan(runs * 0.4);
});
