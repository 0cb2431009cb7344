// `broadsheet eject`: a copy of the theme's file in the right place, which changes nothing until somebody changes it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chooseThemeFile, purposeOf, themeFiles, themeName } from "../../src/cli/theme-files.js";
import { makeSite, printed, type TestSite } from "../rig/site.js";
import { runIn } from "./rig.js";

let site: TestSite;
afterEach(() => site.close());

const small = { "site.yaml": "title: Gazette\n" };
const ofTheme = (path: string): string => readFileSync(join("templates", path), "utf8");

describe("eject", () => {
  it.each([
    ["article", "article.hbs"],
    ["article.hbs", "article.hbs"],
    ["templates/article.hbs", "article.hbs"],
    ["partials/card", "partials/card.hbs"],
    ["card", "partials/card.hbs"],
    ["note", "partials/directives/note.hbs"],
    ["css/card.css", "assets/css/card.css"],
    ["card.css", "assets/css/card.css"],
    ["css/card", "assets/css/card.css"],
    ["style.css", "assets/style.css"],
    ["boxes", "assets/css/boxes.css"],
    ["locales/de", "locales/de.json"],
    ["de", "locales/de.json"],
  ])("copies %s to templates/%s", async (name, path) => {
    site = makeSite(small);
    const { status, out, err } = await runIn(site.root, ["eject", name]);
    expect({ status, out }).toEqual({ status: 0, out: `templates/${path}\n` });
    expect(err).toBe("Change it: the site uses its own copy now. Without it it uses the theme's again.\n");
    expect(site.files(".")).toEqual(["site.yaml", `templates/${path}`]);
    expect(site.read(`templates/${path}`)).toBe(ofTheme(path));
  });

  it("copies fonts byte by byte", async () => {
    site = makeSite(small);
    await runIn(site.root, ["eject", "fonts/sans-400-basic.woff2"]);
    const path = "assets/fonts/sans-400-basic.woff2";
    expect(readFileSync(join(site.root, "templates", path)).equals(readFileSync(`templates/${path}`))).toBe(
      true,
    );
  });

  it("copies several at once, each once", async () => {
    site = makeSite(small);
    const { status, out, err } = await runIn(site.root, ["eject", "card", "style.css", "partials/card"]);
    expect(err).toContain("Change them:");
    expect({ status, out }).toEqual({
      status: 0,
      out: "templates/partials/card.hbs\ntemplates/assets/style.css\n",
    });
  });

  it("uses the folder of the settings, and a site elsewhere", async () => {
    site = makeSite({ "paper/site.yaml": "templates: theme\n", "desk/a": "" });
    const { out } = await runIn(join(site.root, "desk"), ["eject", "card", "--dir", "../paper"]);
    expect(out).toBe("../paper/theme/partials/card.hbs\n");
  });

  it.each([
    ["article", "templates/article.hbs"],
    ["css/card.css", "templates/assets/css/card.css"],
    ["css/card.css", "assets/css/card.css"],
    ["locales/de", "templates/locales/de.json"],
  ])("of %s overwrites nothing, and copies nothing beside it, where there is %s", async (name, path) => {
    site = makeSite({ ...small, [path]: "mine" });
    const { status, out, err } = await runIn(site.root, ["eject", "home", name]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toBe(
      `✘ There is already ${path}.\n  Edit that one; or move it away first, to begin again with the theme's.\n`,
    );
    expect(site.read(path)).toBe("mine");
    expect(site.files(".")).toEqual([path, "site.yaml"].sort());
  });

  it("proposes the name that was meant, for each that was not", async () => {
    site = makeSite(small);
    const { status, out, err } = await runIn(site.root, ["eject", "artcle", "mastead", "wordpress"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toBe(`✘ The theme has no file "artcle".
  Did you mean article?
✘ The theme has no file "mastead".
  Did you mean masthead?
✘ The theme has no file "wordpress".
  "broadsheet eject --list" names all of them.
`);
    expect(site.files(".")).toEqual(["site.yaml"]);
  });

  it.each(["../package.json", "lettering/sans-600.ttf", "/etc/hostname", ""])(
    "has nothing but the theme's files to give, so not %j",
    async (name) => {
      site = makeSite(small);
      const { status, err } = await runIn(site.root, ["eject", name]);
      expect(status).toBe(2);
      expect(err).toContain(`The theme has no file "${name}".`);
      expect(site.files(".")).toEqual(["site.yaml"]);
    },
  );

  it("copies nothing while site.yaml cannot be read, and says why", async () => {
    site = makeSite({ "site.yaml": "title: [\n" });
    const { status, err } = await runIn(site.root, ["eject", "card"]);
    expect(status).toBe(1);
    expect(err).toMatch(/^✘ .*site\.yaml:\d+:\d+/);
    expect(site.files("templates")).toEqual([]);
  });

  it("needs a name, or --list, not both", async () => {
    site = makeSite(small);
    const none = await runIn(site.root, ["eject"]);
    expect(none.status).toBe(2);
    expect(none.err).toContain('"broadsheet eject --list" names all of them.');
    const both = await runIn(site.root, ["eject", "card", "--list"]);
    expect(both).toMatchObject({ status: 2, out: "" });
  });

  it.each([
    ["card.hbs", "partials/card.hbs"],
    ["card.css", "assets/css/card.css"],
    ["directives/note", "partials/directives/note.hbs"],
    ["en.json", "locales/en.json"],
    ["de", "locales/de.json"],
  ])("knows %s as %s", (given, path) => {
    site = makeSite({});
    expect(chooseThemeFile(given, themeFiles())).toEqual({ path });
  });

  it("asks which one is meant where a short name is that of two files", () => {
    site = makeSite({});
    expect(chooseThemeFile("card", ["partials/card.hbs", "partials/directives/card.hbs"])).toEqual({
      complaint: {
        message: '"card" may be partials/card or partials/directives/card.',
        fix: "Name one of them in full.",
      },
    });
  });
});

describe("eject --list", () => {
  it("says of every file what it is for, in a line, outside of sites too", async () => {
    site = makeSite({});
    const { status, out, err } = await runIn(site.root, ["eject", "--list"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const lines = out.trimEnd().split("\n");
    expect(lines.map((line) => line.split(/ {2,}/)[0])).toEqual(themeFiles().map(themeName));
    expect(lines).toContainEqual(
      expect.stringMatching(/^partials\/corrections +What was wrong in an article and was put right\.$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^css\/footer\.css +The foot of every page\.$/));
    expect(lines).toContainEqual(expect.stringMatching(/^locales\/de +The words of the interface in German/));
  });

  it("has a sentence for each, and a name that leads to it alone", () => {
    site = makeSite({});
    const all = themeFiles();
    expect(all.filter((path) => !/^(?!Made by).{5,}\S$/.test(purposeOf(path)))).toEqual([]);
    for (const path of all) expect(chooseThemeFile(themeName(path), all)).toEqual({ path });
  });
});

describe("a site right after ejecting", () => {
  const article = (more: string): string =>
    `---\nheadline: The ferry\ndate: 2026-01-20\ntopics: [sea]\nauthors: Ana Velho\n${more}---\n\n## One\n\n:::note[Tides]\nText.\n:::\n\n## Two\n\nText.\n`;
  const whole = {
    "site.yaml": "title: Gazette\nurl: https://gazette.example\nsections: [world]\nsearch: yes\n",
    "articles/world/a.md": article("label: opinion\ncorrections: It was late.\n"),
    "articles/world/b.md": article("layout: longread\nseries: Sea\n"),
    "articles/world/c.md": article("layout: brief\nseries: Sea\nsource: Reuters\n"),
    "pages/about.md": "---\nheadline: About\n---\n\nText.\n",
  };
  let before: ReadonlyMap<string, string>;
  let rebuilt: TestSite;
  const published = (of: TestSite): Map<string, string> =>
    new Map(of.files().map((path) => [path, readFileSync(join(of.root, "dist", path), "latin1")]));

  beforeAll(async () => {
    rebuilt = makeSite(whole);
    expect(printed(await rebuilt.build())).toBe("");
    before = published(rebuilt);
  });
  afterAll(() => rebuilt.close());

  it.each(themeFiles().filter((path) => !path.endsWith(".woff2")))(
    "is the same, byte for byte, with %s",
    async (path) => {
      const { root } = rebuilt;
      expect(await runIn(root, ["eject", themeName(path)])).toMatchObject({ status: 0 });
      const result = await rebuilt.build({ threads: 0 });
      rebuilt.remove("templates");
      expect(printed(result)).toBe("");
      expect(published(rebuilt)).toEqual(before);
    },
  );

  it("is the same when it is built anew with all of them", async () => {
    site = makeSite(whole);
    expect(await runIn(site.root, ["eject", ...themeFiles()])).toMatchObject({ status: 0 });
    expect(printed(await site.build())).toBe("");
    expect(published(site)).toEqual(before);
  });
});
