import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { hashOf } from "../../src/hash.js";
import { readTemplates } from "../../src/read/read-templates.js";
import { type Folder, makeFolder, refusingDisk, reversedDisk, told } from "./rig.js";

let folder: Folder;
let own: Folder;
beforeEach(() => {
  folder = makeFolder();
  own = makeFolder();
  own.write({
    "article.hbs": "package article",
    "layout.hbs": "package layout",
    "partials/card.hbs": "package card",
    "assets/style.css": "package style",
    "assets/fonts/serif.woff2": Uint8Array.from([0, 255]),
    "locales/en.json":
      '{ "contact": "Contact", "subscribe": "Subscribe", "read": { "one": "a minute", "other": "{count}" } }',
    "locales/pt.json": '{ "contact": "Contato" }',
  });
});
afterEach(() => {
  folder.close();
  own.close();
});

const read = (language = "en", disk = nodeDisk) =>
  readTemplates(disk, folder.root, "templates", own.root, language);

describe("templates", () => {
  it("come from the package where the site has none", () => {
    const { templates, diagnostics } = read();
    expect(templates).toEqual([
      {
        name: "article",
        path: "broadsheet/templates/article.hbs",
        text: "package article",
        origin: "package",
      },
      { name: "layout", path: "broadsheet/templates/layout.hbs", text: "package layout", origin: "package" },
      {
        name: "partials/card",
        path: "broadsheet/templates/partials/card.hbs",
        text: "package card",
        origin: "package",
      },
    ]);
    expect(diagnostics).toEqual([]);
  });

  it("come from the site where it has them, file by file", () => {
    folder.write({
      "templates/partials/card.hbs": "my card",
      "templates/longread.hbs": "my longread",
      "templates/README.txt": Uint8Array.from([0xff]),
      "templates/article.hbs~": "an editor's",
    });
    const { templates, diagnostics } = read();
    expect(templates.map(({ name, path, text }) => `${name}: ${text} (${path})`)).toEqual([
      "article: package article (broadsheet/templates/article.hbs)",
      "layout: package layout (broadsheet/templates/layout.hbs)",
      "longread: my longread (templates/longread.hbs)",
      "partials/card: my card (templates/partials/card.hbs)",
    ]);
    expect(diagnostics).toEqual([]);
  });

  it("are the package's where the site's folder is its own, under the name that they have there", () => {
    own.write({ "templates/article.hbs": "article", "templates/assets/print.css": "print" });
    const { templates, assets } = readTemplates(
      nodeDisk,
      own.root,
      "templates",
      join(own.root, "templates"),
      "en",
    );
    expect(templates.map(({ path, origin }) => `${path} ${origin}`)).toEqual([
      "templates/article.hbs package",
    ]);
    expect(assets.find(({ name }) => name === "print.css")).toMatchObject({
      file: "print.css",
      origin: "package",
    });
  });

  it("are told where they are no text", () => {
    folder.write({ "templates/article.hbs": "a\0b" });
    const { templates, diagnostics } = read();
    expect(told(diagnostics)).toEqual(["encoding-invalid templates/article.hbs:1:2"]);
    expect(templates.find(({ name }) => name === "article")?.origin).toBe("package");
  });

  it("do not depend on the order that the disk gives", () => {
    folder.write({ "templates/a.hbs": "", "templates/b.hbs": "", "assets/a.css": "", "assets/b.css": "" });
    expect(read("en", reversedDisk)).toEqual(read());
  });
});

describe("assets", () => {
  it("are the package's, below those of the site's templates, below the site's own", () => {
    folder.write({
      "templates/assets/style.css": "theme style",
      "templates/assets/theme.js": "theme script",
      "assets/theme.js": "own script",
      "assets/custom.css": "own style",
    });
    const asset = (name: string, file: string, origin: "site" | "package", content: string | Uint8Array) => ({
      name,
      file,
      origin,
      hash: hashOf(content),
      ...(name.endsWith(".css") ? { text: String(content) } : {}),
    });
    expect(read().assets).toEqual([
      asset("custom.css", "assets/custom.css", "site", "own style"),
      asset("fonts/serif.woff2", "fonts/serif.woff2", "package", Uint8Array.from([0, 255])),
      { ...asset("style.css", "templates/assets/style.css", "site", "theme style"), replaces: true },
      asset("theme.js", "assets/theme.js", "site", "own script"),
    ]);
  });

  it("are told where they cannot be read", () => {
    folder.write({ "assets/custom.css": "" });
    const { assets, diagnostics } = read("en", refusingDisk("custom.css"));
    expect(told(diagnostics)).toEqual(["file-unreadable assets/custom.css:1:1"]);
    expect(assets.map(({ name }) => name)).not.toContain("custom.css");
  });
});

describe("the words of the interface", () => {
  it("are English below the language below the region below the site's own, key by key", () => {
    folder.write({
      "templates/locales/pt.json": '{ "subscribe": "Assinar" }',
      "templates/locales/pt-br.json": '{ "contact": "Fale conosco" }',
      "templates/locales/de.json": "{ broken, but in another language",
    });
    const { words, wordsLanguage, diagnostics } = read("pt-BR");
    expect(words).toEqual({
      contact: "Fale conosco",
      subscribe: "Assinar",
      read: { one: "a minute", other: "{count}" },
    });
    expect({ wordsLanguage, diagnostics }).toEqual({ wordsLanguage: "pt-BR", diagnostics: [] });
  });

  it("name labels on one line, without characters that no page can show", () => {
    folder.write({ "templates/locales/en.json": '{ "label-live": "As \\u000bit hap\\u0007pens" }' });
    expect(read().words["label-live"]).toBe("As it happens");
  });

  it("are English with a warning where there are none", () => {
    const { words, wordsLanguage, diagnostics } = read("tlh");
    expect(words.contact).toBe("Contact");
    expect(wordsLanguage).toBe("en");
    expect(diagnostics).toMatchObject([{ code: "words-missing", severity: "warning" }]);
  });

  it("are told with their place where they are wrong", () => {
    folder.write({
      "templates/locales/en.json": '{\n\t"contact": 3,\n\t"subscribe": "Join",\n\t"read": { "one": "x" }\n}',
    });
    const wrong = read();
    expect(told(wrong.diagnostics)).toEqual([
      "words-invalid templates/locales/en.json:2:13",
      "words-invalid templates/locales/en.json:4:10",
    ]);
    expect(wrong.words).toMatchObject({ contact: "Contact", subscribe: "Join" });
    folder.write({ "templates/locales/en.json": '{\n  "contact": "Contact",\n}' });
    expect(told(read().diagnostics)).toEqual(["words-invalid templates/locales/en.json:3:1"]);
    folder.write({ "templates/locales/en.json": "[]" });
    expect(told(read().diagnostics)).toEqual(["words-invalid templates/locales/en.json:1:1"]);
  });
});

describe("a site whose templates folder is elsewhere", () => {
  it("is read from there", () => {
    mkdirSync(join(folder.root, "theme"));
    folder.write({ "theme/own/article.hbs": "mine" });
    const { templates } = readTemplates(nodeDisk, folder.root, "theme/own", own.root, "en");
    expect(templates[0]).toMatchObject({ name: "article", path: "theme/own/article.hbs", text: "mine" });
  });
});
