// The program's own templates are not looked through in each build: here they are, and what else is as ever.

import { expect, it } from "vitest";
import { packageTemplates, rendererWith, siteTemplate } from "./rig.js";

const told = (...given: Parameters<typeof rendererWith>): string[] =>
  rendererWith(...given).diagnostics.map(({ code, place }) => `${code} ${place.path}`);

/** Under another path they are a site's. */
const asTheirs = packageTemplates.map(({ name, text }) => siteTemplate(name, text));

it("they pass every check that a site's own have to pass", () => {
  expect(told(asTheirs)).toEqual([]);
});

it("a mistake in them would be found so", () => {
  const broken = asTheirs.map((file) =>
    file.name === "partials/card" ? { ...file, text: `${file.text}{{headlin}}` } : file,
  );
  expect(told(broken)).toEqual(["template-name templates/partials/card.hbs"]);
});

it("a site's own are looked through, whatever its folder is called", () => {
  const file = {
    ...siteTemplate("partials/card", "{{headlin}}"),
    path: "broadsheet/templates/partials/card.hbs",
  };
  expect(told([file])).toEqual(["template-name broadsheet/templates/partials/card.hbs"]);
});

it("one that calls a template of the site is looked through with it", () => {
  expect(told([siteTemplate("partials/card", "{{headline}}{{nothing}}")])).toEqual([
    "template-name templates/partials/card.hbs",
  ]);
});

it("with helpers of the site's own all are looked through", () => {
  const templates = packageTemplates.map((file) =>
    file.name === "partials/card" ? { ...file, text: `${file.text}{{headlin}}` } : file,
  );
  const helpers = { time: () => "" };
  expect(told([], { helpers })).toEqual([]);
  expect(told([], { templates })).toEqual([]);
  expect(told([], { templates, helpers })).toEqual(["template-name broadsheet/templates/partials/card.hbs"]);
});
