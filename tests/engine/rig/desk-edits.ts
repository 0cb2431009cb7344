// What developers and the desk do: templates, settings, pictures, data, extensions.

import type { Edit, Edits } from "./edit.js";
import type { EditedSite } from "./edited-site.js";
import type { Picks } from "./picks.js";
import { paperSettings, picture, stripes } from "./small-paper.js";

type Settings = { [key: string]: unknown };

/** An edit of site.yaml. */
const settingsEdit: Edit = (site, picks) => {
  const settings = JSON.parse(site.read("site.yaml")) as Settings; // as small-paper.ts writes it
  const key = picks.one(Object.keys(choices));
  const value = picks.one(choices[key] ?? []);
  if (value === null) delete settings[key];
  else settings[key] = value;
  site.write("site.yaml", JSON.stringify(settings, null, 1));
  return `${key}: ${JSON.stringify(value)}`;
};

const { sections, authors } = paperSettings;

const choices: { readonly [key: string]: readonly unknown[] } = {
  title: ["The Paper", "Another Paper"],
  tagline: ["All of it", null],
  url: ["https://paper.example", "https://paper.example/news", "https://other.example"],
  language: ["en", "en", "de"],
  timeZone: ["Europe/Berlin", "UTC", "Pacific/Auckland", "Nowhere/Land"],
  dateStyle: ["long", "short", null],
  pageSize: [12, 11, 30],
  related: [2, 3, null],
  corrections: [{ place: "top" }, { place: "foot" }, null],
  home: [paperSettings.home, { top: 5, perSection: 1, latest: 3 }],
  contact: ["desk@paper.example", "news@paper.example"],
  navigation: [null, { About: "/about/", World: "/world/" }],
  permalinks: ["/:section/:slug/", "/:section/:year/:slug/"],
  params: [{ strapline: "Since 1900" }, { strapline: "Since 1901" }],
  publisher: ["The Publisher", { name: "P", email: "p@paper.example" }, null],
  markdown: [null, { typography: false }, { html: "trusted" }],
  access: [null, { output: "gated" }, { output: "whole/pages" }],
  theme: [null, { accent: "teal" }, { paper: "#fff1e5" }],
  sections: [
    sections,
    { ...sections, sport: { title: "Games", colour: "teal" } },
    { world: "World", sport: "S" },
  ],
  authors: [authors, { ...authors, "ana-velho": { name: "Ana Velho", role: "Chief" } }],
  sources: [paperSettings.sources, { reuters: { name: "Reuters News" } }],
  extensions: [null, "broadsheet.extensions.mjs"],
  sectoins: [null, "a slip"],
};

/** Writes a file of a site's own, or takes it out. */
const file =
  (path: string, contents: (picks: Picks) => string, mayGo: "may go" | "stays" = "stays"): Edit =>
  (site, picks) => {
    if (mayGo === "may go" && site.has(path) && picks.rarely(4)) {
      site.remove(path);
      return `${path} removed`;
    }
    const content = contents(picks);
    site.write(path, content);
    return `${path}: ${JSON.stringify(content)}`;
  };

const oneOf =
  (edits: readonly Edit[]): Edit =>
  (site, picks) =>
    picks.one(edits)(site, picks);

const partials = oneOf([
  file("templates/partials/article-end.hbs", (picks) =>
    picks.one([
      "<p>{{@site.data.figures.rain}} mm</p>\n",
      "<p>{{@site.params.strapline}} {{mood}}</p>\n",
      "<p>{{#each @site.data.ships}}{{name}} {{/each}}</p>\n",
      "<p>{{shout headline}}</p>\n",
      "{{unknown.thing}}\n",
      "{{#if}}\n",
    ]),
  ),
  file(
    "templates/partials/footer.hbs",
    (picks) => `<footer>${picks.number(9)} {{@site.title}}</footer>\n`,
    "may go",
  ),
  file(
    "templates/partials/card.hbs",
    (picks) => `<h3><a href="{{url href}}">{{headline}}</a> ${picks.number(9)}</h3>\n`,
    "may go",
  ),
  file(
    "templates/partials/directives/note.hbs",
    (picks) => `<div class="n${picks.number(9)}">{{{content}}}</div>\n`,
    "may go",
  ),
  file(
    "templates/partials/body-end.hbs",
    (picks) => `<!-- {{asset "custom.css" optional=true}} ${picks.number(9)} -->\n`,
    "may go",
  ),
]);

const templates = oneOf([
  file(
    "templates/special.hbs",
    (picks) => `{{#> layout}}<h1>{{headline}}</h1>{{{body body}}}${picks.number(9)}{{/layout}}\n`,
    "may go",
  ),
  file(
    "templates/topic.hbs",
    (picks) => `{{#> layout}}<h1>${picks.number(9)} {{name}}</h1>{{> cards cards}}{{/layout}}\n`,
    "may go",
  ),
  file(
    "templates/author.hbs",
    (picks) => `{{#> layout}}<h1>${picks.number(9)} {{t "author"}}</h1>{{/layout}}\n`,
    "may go",
  ),
]);

const locale = file(
  "templates/locales/en.json",
  (picks) => JSON.stringify({ latest: `Latest ${picks.number(9)}`, topic: "Theme" }),
  "may go",
);

const pictures: Edit = (site, picks) => {
  const path = picks.one([
    ...["world", "sport", "local"].map((section) => `articles/${section}/crane.svg`),
    "articles/world/new.svg",
    "public/logo.svg",
  ]);
  const size = 10 + picks.number(80);
  return file(
    path,
    () => picks.one([picture(size, size), picture(40, 30, "blu"), "no picture\n"]),
    "may go",
  )(site, picks);
};

/** Pictures of pixels, of which smaller versions are made; the same bytes may lie in two folders. */
const rasters: Edit = (site, picks) => {
  const path = picks.one(["sport", "world", "local"].map((section) => `articles/${section}/pier.png`));
  if (site.has(path) && picks.rarely(4)) {
    site.remove(path);
    return `${path} removed`;
  }
  const whole = stripes(20 + picks.number(80), 40, 1 + picks.number(3));
  const cut = picks.rarely(5);
  site.write(path, cut ? whole.subarray(0, whole.length - 20) : whole);
  return `${path}: ${cut ? "cut short" : "other stripes"}`;
};

const links: Edit = (site, picks) => {
  const [path, to] = picks.one([
    ["articles/world/new.svg", "crane.svg"],
    ["articles/sport/crane.svg", "other.svg"],
    ["articles/world/linked.md", "story-000.md"],
    ["public/linked.txt", "robots.txt"],
    ["data/linked.yaml", "figures.yaml"],
  ] as const);
  site.link(path, to);
  return `${path} to ${to}`;
};

const data = oneOf([
  file("data/figures.yaml", (picks) => `rain: ${picks.number(99)}\nsun: 3\n`),
  file("data/figures.yaml", (picks) => `rain: 12\nsun: ${picks.number(99)}\n`),
  file("data/ships.csv", (picks) => `name,length\nAnna,${picks.number(99)}\n`, "may go"),
  file("data/more.json", (picks) => picks.one(["[1, 2]", "{"]), "may go"),
]);

const people = oneOf([
  file("authors/cho-min.yaml", (picks) => `name: Cho Min\nrole: ${picks.one(["Pictures", "Films"])}\n`),
  file("authors/dita-rey.md", (picks) => `---\nname: Dita Rey\n---\n\nWrites ${picks.number(9)}.\n`),
  file("authors/eva-new.yaml", (picks) => `name: Eva New\nrole: R${picks.number(9)}\n`, "may go"),
]);

const sectionFiles = oneOf([
  file(
    "articles/local/_index.md",
    (picks) => `---\ntitle: Local ${picks.number(3)}\n---\n\nIntroduction ${picks.number(9)}.\n`,
    "may go",
  ),
  file("articles/local/_index.md", (picks) => `---\ntitle: Local\n---\n\nWords ${picks.number(99)}.\n`),
  file(
    "articles/world/_index.md",
    (picks) => `---\ndefaults:\n  kicker: K${picks.number(3)}\n---\n`,
    "may go",
  ),
  file(
    "articles/local/harbour/_index.md",
    (picks) => `---\ntitle: Harbour ${picks.number(3)}\n---\n`,
    "may go",
  ),
]);

const files = oneOf([
  file("public/robots.txt", (picks) => `User-agent: *\nDisallow: /${picks.number(9)}\n`, "may go"),
  file("public/deep/er/file.txt", (picks) => `Text ${picks.number(9)}\n`, "may go"),
  file("pages/about.md", (picks) => `---\nheadline: About\n---\n\nAbout ${picks.number(99)}.\n`),
  file(
    "pages/imprint.md",
    (picks) => `---\nheadline: Imprint ${picks.number(2)}\n---\n\nText ${picks.number(9)}.\n`,
    "may go",
  ),
]);

const styles = oneOf([
  file("assets/custom.css", (picks) => `body { margin: ${picks.number(9)}px }\n`, "may go"),
  file("assets/css/base.css", (picks) => `i { margin: ${picks.number(9)}px }\n`, "may go"),
  file("templates/assets/style.css", (picks) => `p { margin: ${picks.number(9)}px }\n`, "may go"),
  file("assets/other.txt", (picks) => `${picks.number(9)}\n`, "may go"),
]);

const extensionsModule = "broadsheet.extensions.mjs";
const imported = "extensions-words.mjs";
const words = (picks: Picks): string => `export const end = "${picks.number(9)}";\n`;

/** A module with a helper, and mostly a hook. */
const extensions: Edit = (site: EditedSite, picks) => {
  const end = picks.number(9);
  const helper = `import { end } from "./extensions-words.mjs";
export const helpers = { shout: (text) => String(text).toUpperCase() + "${end}" + end };\n`;
  if (!site.has(imported)) site.write(imported, words(picks));
  const more = picks.one([
    "",
    "export function beforePages({ data }) { return { data: { ...data, figures: { rain: 77 } } }; }\n",
    "export function afterBuild() {}\n",
    'export function beforePages() { throw new Error("no"); }\n',
    "",
  ]);
  site.write(extensionsModule, helper + more);
  const settings = JSON.parse(site.read("site.yaml")) as Settings; // as small-paper.ts writes it
  site.write("site.yaml", JSON.stringify({ ...settings, extensions: extensionsModule }, null, 1));
  site.write("templates/partials/article-end.hbs", "<p>{{shout headline}}</p>\n");
  return helper + more;
};

/** A remark plugin: it sends every article through remark, so sites that have one are small. */
export const pluginEdit: Edit = (site, picks) => {
  const plugin = `export const remarkPlugins = [() => (tree) => {
  for (const { children } of tree.children) for (const node of children ?? [])
    if (node.type === "text") node.value += " p${picks.number(9)}";
}];\n`;
  site.write(extensionsModule, plugin);
  const settings = JSON.parse(site.read("site.yaml")) as Settings; // as small-paper.ts writes it
  site.write("site.yaml", JSON.stringify({ ...settings, extensions: extensionsModule }, null, 1));
  return plugin;
};

export const deskEdits: Edits = {
  settings: [10, settingsEdit],
  "a partial": [6, partials],
  "a template": [4, templates],
  words: [2, locale],
  "a picture": [6, pictures],
  "a picture of pixels": [4, rasters],
  "a link": [1, links],
  "a data file": [4, data],
  "an author's file": [3, people],
  "a section's file": [5, sectionFiles],
  "a file that is copied, or a page": [5, files],
  "a stylesheet": [3, styles],
  "the extensions module": [2, extensions],
  "what it imports": [2, file(imported, words)],
};
