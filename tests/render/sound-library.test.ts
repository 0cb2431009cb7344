// Of templates that were found sound, those alone are read that the pages at hand are made with.

import { expect, it } from "vitest";
import { readSoundLibrary } from "../../src/render/library.js";
import { createProblems } from "../../src/render/problems.js";

const template = (name: string, text: string, origin: "site" | "package" = "package") => ({
  name,
  path: `templates/${name}.hbs`,
  text,
  origin,
});

const files = [
  template("article", "{{#> layout}}{{> card}}{{/layout}}"),
  template("home", "{{> row}}"),
  template("layout", "{{> head}}{{> @partial-block}}"),
  template("partials/head", '{{#*inline "row"}}own{{/inline}}{{> row}}'),
  template("partials/card", "the package's"),
  template("partials/card", "{{> credit}}", "site"),
  template("partials/credit", "a credit"),
  template("partials/row", "{{> (lookup . 'kind')}}"),
  template("partials/picture", "a picture"),
  template("directives/fact-box", "{{> eyebrow}}"),
  template("partials/eyebrow", "an eyebrow"),
  template("broken", "{{#if}}"),
];

function read(only?: readonly string[]) {
  const problems = createProblems();
  const library = readSoundLibrary(files, {}, problems, only);
  return { names: [...library.templates.keys()].sort(), library, problems };
}

it("follows what is called, and takes what bodies call besides", () => {
  const { names, library, problems } = read(["article"]);
  expect(names).toEqual(
    ["article", "card", "credit", "directives/fact-box", "eyebrow", "head", "layout", "picture"].sort(),
  );
  expect(library.templates.get("card")?.file.origin).toBe("site");
  expect(problems.diagnostics).toEqual([]);
});

it("takes every one where a name is worked out", () => {
  const { names, library } = read(["home"]);
  expect(names).toEqual(read().names);
  expect([...library.broken]).toEqual(["broken"]);
});
