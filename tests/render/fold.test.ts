// Working things out beforehand changes no byte of any page.

import { describe, expect, it } from "vitest";
import { compileLibrary } from "../../src/render/compile.js";
import { foldProgram } from "../../src/render/fold.js";
import { createHelpers } from "../../src/render/helpers/all.js";
import { bodyHelper } from "../../src/render/helpers/body.js";
import { readLibrary } from "../../src/render/library.js";
import { createProblems } from "../../src/render/problems.js";
import type { Program, Statement } from "../../src/render/syntax.js";
import { assets, packageTemplates, plainBody, site, siteTemplate, wordsOf } from "./rig.js";
import { article, pageOf, views } from "./views.js";

const problems = createProblems();
const helpers = createHelpers({
  language: "en",
  wordsLanguage: "en",
  words: wordsOf("en"),
  timeZone: "UTC",
  dateStyle: "long",
  url: site.url,
  assets,
  own: { mine: () => "<i>" },
  body: bodyHelper({ get: () => plainBody }, () => ({
    picture: () => "",
    media: () => "",
    directive: () => "",
  })),
});

const compile = (text: string, fold?: (program: Program) => Program) => {
  const library = readLibrary([...packageTemplates, siteTemplate("article", text)], helpers, problems);
  return compileLibrary(library, site, problems, fold);
};

it.each(Object.values(views).map((view) => [view.kind, view] as const))("of the kind %s", (_, view) => {
  const page = pageOf(view);
  if (page.render !== "template") throw new Error("a view is shown by a template");
  const own = packageTemplates.find(({ name }) => name === "article")?.text ?? "";
  const plain = compile(own, (program) => program).page(page.template, view, page.path);
  expect(compile(own).page(page.template, view, page.path)).toBe(plain);
  expect(plain).toContain("<h1");
});

describe.each([
  '{{t "contact"}} {{{t "contact"}}} {{#with topics}}{{t "contact"}}{{/with}}',
  "{{@site.tagline}} {{@site.url}} {{@site.data.weather.today}} {{@site.data.no.such}}{{@site.params.analytics}}",
  "{{#if @site.tagline}}a{{else}}b{{/if}}{{#unless @site.tagline}}a{{/unless}}{{#if @site.publisher.logo}}x{{/if}}{{#if @site.sections}}y{{/if}}",
  '{{#if @site.tagline}}{{#*inline "x"}}in{{/inline}}{{> x}}{{/if}}',
  "{{#each topics as |t|}}{{t}}{{#if @site.title}}{{t.name}}{{../headline}}{{/if}}{{/each}}",
  '{{#if (and @site.title dek)}}a{{/if}}{{#if (and @site.title "x")}}{{dek}}{{/if}}',
  '{{mine 1}}{{{mine 1}}}{{concat "<" 1 true}}{{{concat "<" 1}}}{{default @site.tagline "x"}}',
  '{{url "/about/"}} {{url @site.home}} {{asset "style.css"}} {{t "articles" count=2}} {{number 2.5}}',
  '{{url "javascript:x"}}{{number "x"}}',
  "a {{~#if @site.title~}} b {{~/if~}} c",
  "{{#if state}}a{{else if @site.title}}b{{/if}}",
  "{{#if headline}}\n\n{{@site.title}}\n{{#if dek}}\n\na\n{{/if}}\n{{/if}}",
])("%s", (text) => {
  it("is the same", () => {
    const plain = compile(text, (program) => program).page("article", article, "a");
    expect(plain).not.toBeNull();
    expect(compile(text).page("article", article, "a")).toBe(plain);
  });
});

it("leaves nothing to do where nothing depends on the page", () => {
  const seen: Statement[] = [];
  const library = readLibrary(
    [
      siteTemplate(
        "article",
        '{{t "contact"}}{{#if @site.title}}{{@site.title}}{{/if}}{{asset "style.css"}}',
      ),
    ],
    helpers,
    problems,
  );
  compileLibrary(library, site, problems, (program, ...rest) => {
    const folded = foldProgram(program, ...rest);
    seen.push(...folded.body);
    return folded;
  });
  expect(seen.map(({ type }) => type)).toEqual(["ContentStatement"]);
});
