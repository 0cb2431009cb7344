// What is wrong in a template is a Diagnostic with its place and the nearest name; what is right passes.

import { describe, expect, it } from "vitest";
import type { TemplateFile } from "../../src/render/template-file.js";
import { htmlOf, rendererWith, siteTemplate } from "./rig.js";
import { article, home, pageOf } from "./views.js";

/** `code path:line:column message fix` of everything wrong with templates that win over the package's. */
const problemsOf = (...files: readonly TemplateFile[]): readonly string[] =>
  rendererWith(files).diagnostics.map(
    ({ code, place, message, fix }) =>
      `${code} ${place.path}:${place.line}:${place.column} ${message} ${fix}`,
  );

const inArticle = (text: string): readonly string[] => problemsOf(siteTemplate("article", text));

describe("an unknown name", () => {
  it.each([
    ["{{headlin}}", 'There is no "headlin" here, in what is shown (Article). Write "headline".'],
    [
      '\n  {{#if (eq kind "article")}}{{dec}}{{/if}}',
      'There is no "dec" here, in what is shown (Article). Write "dek".',
    ],
    [
      "{{credit.source.nam}}",
      'There is no "nam" in credit.source (CreditSource). Write "credit.source.name".',
    ],
    ["{{#each topics}}{{nmae}}{{/each}}", 'There is no "nmae" here, in what is shown (Link). Write "name".'],
    [
      "{{#each topics as |topic|}}{{topic.hreff}}{{/each}}",
      'There is no "hreff" in topic (Link). Write "topic.href".',
    ],
    // Handlebars reads a name that ends so from `this`, and never from between bars.
    [
      "{{#each topics as |topic-this|}}{{topic-this.href}}{{/each}}",
      'There is no "topic-this" here, in what is shown (Link). It has name, href.',
    ],
    ["{{@site.titel}}", 'There is no "titel" in @site (Site). Write "@site.title".'],
    ["{{@sit.title}}", "There is no @sit. Write @site."],
    ["{{@index}}", "@index has a value inside {{#each}} alone. Move it into an {{#each}}."],
    [
      "{{../headline}}",
      '"../headline" reaches out of the template: there is no outer scope here. Take a ../ away.',
    ],
    ["{{headline.text}}", 'There is no "text" here: headline is text. Write {{headline}}.'],
    [
      "{{topics.name}}",
      'There is no "name" here: topics is a list. Go through it with {{#each}}, or take its first item: {{#with (first topics)}}.',
    ],
    [
      '{{t "published" date=(time publishd)}}',
      'There is no "publishd" here, in what is shown (Article). Write "published".',
    ],
    [
      "{{#if corections}}x{{/if}}",
      'There is no "corections" here, in what is shown (Article). Write "corrections".',
    ],
    [
      "{{truncat}}",
      'There is no "truncat" here, in what is shown (Article). Write {{truncate …}}, if you mean the helper.',
    ],
  ])("%s", (text, expected) => {
    expect(inArticle(text)).toEqual([expect.stringMatching(/^template-name templates\/article.hbs:/)]);
    expect(inArticle(text)[0]).toContain(expected);
  });

  it("is found at its line and column, and all of them in one run", () => {
    expect(
      inArticle("<p>\n  {{headlin}} {{dek}}\n{{#each topics}}\n    {{nmae}}{{/each}}\n{{> crad}}").map(
        (one) => one.split(" ")[1],
      ),
    ).toEqual(["templates/article.hbs:2:5", "templates/article.hbs:4:7", "templates/article.hbs:5:5"]);
  });

  it("in a partial is told once, with the place that calls it", () => {
    const renderer = rendererWith([siteTemplate("partials/eyebrow", "<p>{{kickr}}</p>")]);
    expect(
      renderer.diagnostics.map(({ place, other }) => [place.path, place.line, place.column, other?.path]),
    ).toEqual([["templates/partials/eyebrow.hbs", 1, 6, "broadsheet/templates/partials/card.hbs"]]);
  });

  it("is checked for the kind of page that a condition names alone", () => {
    expect(
      problemsOf(
        siteTemplate(
          "partials/head-end",
          '{{#if (eq kind "article")}}<meta name="author" content="{{id}}">{{/if}}',
        ),
      ),
    ).toEqual([]);
    expect(
      problemsOf(siteTemplate("partials/head-end", '<meta name="author" content="{{id}}">')).length,
    ).toBeGreaterThan(0);
  });
});

describe("an unknown helper or partial", () => {
  it.each([
    [
      "{{trunkate dek 20}}",
      'template-helper templates/article.hbs:1:3 There is no helper "trunkate". Write "truncate".',
    ],
    [
      "{{#each (limmit topics 2)}}{{name}}{{/each}}",
      'template-helper templates/article.hbs:1:10 There is no helper "limmit". Write "limit".',
    ],
    ["{{log dek}}", 'template-helper templates/article.hbs:1:3 There is no helper "log".'],
    [
      "{{> crad}}",
      'template-partial templates/article.hbs:1:5 There is no partial "crad". Write {{> card}}.',
    ],
    [
      "{{#> layuot}}x{{/layuot}}",
      'template-partial templates/article.hbs:1:6 There is no partial "layuot". Write {{> layout}}.',
    ],
    [
      "{{> @partial-block}}",
      "template-partial templates/article.hbs:1:1 {{> @partial-block}} stands in a template that was called without a block.",
    ],
    [
      "{{#if}}x{{/if}}",
      'template-helper templates/article.hbs:1:1 The helper "if" needs a value, but was given none.',
    ],
    [
      '{{date published styl="short"}}',
      'template-helper templates/article.hbs:1:1 The helper "date" takes no styl=. Write style=.',
    ],
    [
      "{{truncate dek 1 2}}",
      'template-helper templates/article.hbs:1:1 The helper "truncate" takes 2 values, but was given 3.',
    ],
    ["{{#date published}}x{{/date}}", "template-helper templates/article.hbs:1:1 {{date}} is no block"],
    [
      '{{asset "styel.css"}}',
      'template-asset templates/article.hbs:1:1 There is no asset "styel.css". Write "style.css".',
    ],
    [
      '{{t "publishd"}}',
      'template-word templates/article.hbs:1:1 The interface has no words called "publishd". Write "published".',
    ],
    [
      '{{t "published"}}',
      'template-word templates/article.hbs:1:1 The words "published" have a place {date} that is not filled.',
    ],
    [
      '{{t "published" dat="x" date="y"}}',
      'template-word templates/article.hbs:1:1 The words "published" have no place called {dat}.',
    ],
    [
      "{{picture}}",
      "template-value templates/article.hbs:1:1 {{picture}} is an object (Picture), which cannot be shown as text.",
    ],
    ["{{topics}}", "template-value templates/article.hbs:1:1 {{topics}} is a list"],
    [
      "{{#each headline}}x{{/each}}",
      "template-value templates/article.hbs:1:9 {{#each}} goes through a list, but headline is none.",
    ],
    [
      '{{#*inlin "x"}}y{{/inlin}}',
      'template-helper templates/article.hbs:1:5 There is no helper "inlin". Write "inline".',
    ],
  ])("%s", (text, expected) => {
    expect(inArticle(text)).toEqual([expect.stringContaining(expected)]);
  });
});

describe("what Handlebars can do", () => {
  it.each([
    ["block parameters", "{{#each topics as |topic index|}}{{index}}{{topic.name}}{{../headline}}{{/each}}"],
    [
      "nested scopes",
      "{{#each related}}{{#with section}}{{name}} {{../headline}} {{../../headline}}{{/with}}{{/each}}",
    ],
    ["conditions do not make scopes", "{{#each topics}}{{#if name}}{{../headline}}{{/if}}{{/each}}"],
    [
      "@variables",
      "{{#each topics}}{{@index}}{{@first}}{{@last}}{{@key}}{{#each ../related}}{{@../index}}{{/each}}{{/each}}",
    ],
    ["@root", "{{#each topics}}{{@root.headline}}{{/each}}"],
    ["inline partials", '{{#*inline "mark"}}<b>{{name}}</b>{{/inline}}{{#each topics}}{{> mark}}{{/each}}'],
    ["inline partials for a layout", '{{#> frame}}{{#*inline "aside"}}{{headline}}{{/inline}}{{/frame}}'],
    ["parameters of partials", '{{> named picture name="x"}}{{> named name=dek src="y"}}'],
    ["a fallback block", "{{#> nothing-like-it}}{{dek}}{{/nothing-like-it}}"],
    [
      "else and else if",
      "{{#if dek}}a{{else if kicker}}b{{else}}c{{/if}}{{#each topics}}x{{else}}{{headline}}{{/each}}",
    ],
    ["inverse sections", "{{^topics}}none{{/topics}}{{#topics}}{{name}}{{/topics}}"],
    [
      "sections of objects and flags",
      "{{#picture}}{{alt}}{{/picture}}{{#with body}}{{#code}}{{address}}{{/code}}{{/with}}",
    ],
    ["white space control", "{{~#if dek~}} a {{~else~}} b {{~/if~}}"],
    ["comments", "{{! {{nothing}} }}{{!-- {{nothing}} --}}"],
    [
      "segments in brackets and indexes",
      "{{[headline]}}{{topics.[0].name}}{{topics.0.name}}{{topics.length}}{{headline.length}}",
    ],
    [
      "this",
      "{{this.headline}}{{./headline}}{{#each credit.groups}}{{#each people}}{{this.name}}{{/each}}{{/each}}",
    ],
    [
      "a field that a helper has the name of",
      "{{#each topics}}{{#with this as |url|}}{{url.name}}{{/with}}{{/each}}",
    ],
    [
      "subexpressions in each other",
      '{{#if (and (or dek kicker) (not (eq label "live")) (gt words 100))}}x{{/if}}',
    ],
    [
      "data without a shape",
      "{{extra.mood.today}}{{extra.anything.at.all}}{{@site.data.weather.tomorrow}}{{@site.params.x.y}}{{#each extra.list}}{{name}}{{/each}}",
    ],
    ["computed partials", '{{> (concat "na" "med") name="x" src="y"}}'],
    ["lookups", '{{lookup topics 0}}{{#with (lookup extra "mood")}}{{today}}{{/with}}'],
    [
      "values beside tags",
      '<p class="a{{#if dek}} b{{/if}} {{label}}"{{#if dek}} title="{{dek}}"{{/if}}>x</p>',
    ],
  ])("%s", (_, text) => {
    const renderer = rendererWith([
      siteTemplate("article", text),
      siteTemplate("partials/named", "{{name}}{{src}}"),
      siteTemplate("partials/frame", "{{> aside}}{{> @partial-block}}"),
    ]);
    const errors = () => renderer.diagnostics.filter(({ severity }) => severity === "error");
    expect(errors()).toEqual([]);
    htmlOf(renderer, pageOf(article));
    expect(errors()).toEqual([]);
  });
});

describe("the syntax", () => {
  it.each([
    [
      "a\n{{#if dek}}\nb",
      "templates/article.hbs:2:1 The block {{#if}} is opened here and never closed. Write {{/if}} where it ends.",
    ],
    [
      "a\n{{#if dek}}b{{/each}}",
      "templates/article.hbs:2:4 The block {{#if}} is closed by {{/each}}. Close it with {{/if}}, or close the block inside it first.",
    ],
    ["a\n b{{/if}}", "templates/article.hbs:2:3 This closes a block that was never opened."],
    ["x {{#if dek}}\n{{dek", "templates/article.hbs:2:"],
    [
      "<p>\n  {{dek dek=}}",
      "templates/article.hbs:2:13 Handlebars cannot read this: “}}” does not fit here.",
    ],
    ["\n\n  {{foo bar=1 baz}}", "templates/article.hbs:3:"],
    ["{{foo/../bar}}", "templates/article.hbs:1:3 Handlebars cannot read this: Invalid path: foo/..."],
  ])("%s", (text, expected) => {
    expect(inArticle(text)).toEqual([expect.stringContaining(`template-syntax ${expected}`)]);
  });

  it("of one file hides nothing in the others", () => {
    expect(problemsOf(siteTemplate("article", "{{#if"), siteTemplate("home", "{{hedline}}"))).toHaveLength(2);
  });

  it("of a partial is one error, on no page a second", () => {
    const renderer = rendererWith([siteTemplate("partials/card", "{{#if")]);
    expect(renderer.render(pageOf(home))).toBeNull();
    expect(renderer.diagnostics).toHaveLength(1);
  });
});

describe("a cycle of partials", () => {
  it("is shown as a cycle", () => {
    expect(
      problemsOf(
        siteTemplate("partials/a", "{{> b}}"),
        siteTemplate("partials/b", "{{#if x}}{{> c}}{{/if}}"),
        siteTemplate("partials/c", "\n {{> a}}"),
      ),
    ).toEqual([
      "template-cycle templates/partials/c.hbs:2:2 This partial includes itself, and would do so without end: a → b → c → a. Take {{> a}} away here, or break the ring elsewhere.",
    ]);
  });

  it("of a computed name is an error of the page", () => {
    const renderer = rendererWith([siteTemplate("article", '{{> (concat "arti" "cle")}}')]);
    expect(renderer.render(pageOf(article))).toBeNull();
    expect(renderer.diagnostics.map(({ code }) => code)).toEqual(["template-cycle"]);
  });
});

describe("a partial that nothing calls", () => {
  const named = (name: string): readonly string[] =>
    rendererWith([siteTemplate(`partials/${name}`, "x")]).diagnostics.map(
      ({ severity, code, place, fix }) => `${severity} ${code} ${place.path}:${place.line} ${fix}`,
    );

  it("gets a warning with the name that was probably meant", () => {
    expect(named("crad")).toEqual([
      "warning template-unused templates/partials/crad.hbs:1 Rename the file to partials/card.hbs.",
    ]);
    expect(named("something-else")).toEqual([
      "warning template-unused templates/partials/something-else.hbs:1 Call it with {{> something-else}}, or remove the file.",
    ]);
  });

  it("is none where it replaces the package's, belongs to a directive, or may be called by a computed name", () => {
    expect(named("head-end")).toEqual([]);
    expect(named("directives/map")).toEqual([]);
    expect(
      problemsOf(siteTemplate("partials/a", "x"), siteTemplate("article", '{{> (lookup extra "part")}}')),
    ).toEqual([]);
  });
});
