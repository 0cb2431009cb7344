// What the hook `beforePages` may return, and what is said of anything else: it is the site's mistake, and never a bug of ours.

import { afterEach, describe, expect, it } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

/** Builds a site whose hook returns what an expression says, and shows a datum. */
async function buildWith(returned: string) {
  site = makeSite({
    "site.yaml": "title: The Courier\nurl: https://courier.example\nextensions: extensions.mjs\n",
    "extensions.mjs": `export const beforePages = ({ site, data }) => (${returned});\n`,
    "data/rain.json": '{ "today": "heavy" }',
    "templates/partials/article-end.hbs": "<p>{{@site.data.rain.today}}</p>\n",
    "articles/world/law.md": "---\nheadline: The law\ndate: 2026-01-20\n---\nText.\n",
  });
  return await site.build();
}

describe("a site and data are taken", () => {
  it.each([
    ["undefined", "heavy"],
    ["null", "heavy"],
    ["{}", "heavy"],
    ["{ site }", "heavy"],
    ["{ site, data }", "heavy"],
    ['{ data: { rain: { today: "none" } } }', "none"],
  ])("%s", async (returned, shown) => {
    expect((await buildWith(returned)).diagnostics).toEqual([]);
    expect(site?.read("dist/world/law/index.html")).toContain(`<p>${shown}</p>`);
  });
});

describe("anything else is told", () => {
  it.each([
    ["7", "a number"],
    ["[site]", "a list"],
    ["{ site: null }", "nothing as `site`"],
    ["{ site: undefined }", "nothing as `site`"],
    ["{ site: site.stories }", "a list as `site`"],
    ["{ site: {} }", "a `site` without the list `stories`"],
    ["{ data: null }", "nothing as `data`"],
    ["{ data, diagnostics: null }", "`diagnostics`"],
    ["site", "`stories`"],
  ])("%s", async (returned, what) => {
    const { outcome, diagnostics } = await buildWith(returned);
    expect(outcome).toBe("content");
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `extensions-invalid: The hook \`beforePages\` returns ${what}, which is neither a site nor data.`,
    ]);
  });
});
