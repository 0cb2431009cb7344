import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Config } from "../../src/config/config.js";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { hashOf } from "../../src/hash.js";
import { readSite } from "../../src/read/read-site.js";
import { readSource } from "../../src/read/read-sources.js";
import { type Folder, makeFolder, refusingDisk, reversedDisk, told } from "./rig.js";

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.close());

const folders = {
  articles: "articles",
  pages: "pages",
  templates: "templates",
  public: "public",
  output: "dist",
};
// Reading looks at the folders alone.
const config = { folders } as Config;
const read = (disk = nodeDisk) => readSite(disk, folder.root, config);

describe("reading a site", () => {
  it("tells texts from files, by where they lie and what they are called", async () => {
    folder.write({
      "articles/world/_index.md": "---\ntitle: World\n---\n",
      "articles/world/a.md": "# A\r\n",
      "articles/world/b.MARKDOWN": "\ufeff# B",
      "articles/world/budget/index.md": "# Budget",
      "articles/world/budget/notes.md": "# Notes",
      "articles/world/budget/charts/one.png": "1",
      "articles/world/loose.png": "22",
      "articles/index.md": "# An article, and no bundle of all of them",
      "pages/about.md": "# About",
      "pages/_index.md": "# No section",
      "pages/imprint/index.markdown": "# Imprint",
      "pages/imprint/seal.svg": "<svg/>",
      "public/.nojekyll": "",
      "public/notes.md": "not an article",
      "assets/custom.css": "a{}",
      "templates/article.hbs": "",
      "README.md": "not an article",
    });
    const { sources, assets, failed, diagnostics } = await read();
    expect(sources.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "article articles/index.md",
      "section articles/world/_index.md",
      "article articles/world/a.md",
      "article articles/world/b.MARKDOWN",
      "article articles/world/budget/index.md",
      "article articles/world/budget/notes.md",
      "page pages/_index.md",
      "page pages/about.md",
      "page pages/imprint/index.markdown",
    ]);
    expect(assets.map(({ kind, path, size }) => `${kind} ${path} ${size}`)).toEqual([
      "bundle articles/world/budget/charts/one.png 1",
      "loose articles/world/loose.png 2",
      "site assets/custom.css 3",
      "bundle pages/imprint/seal.svg 6",
      "public public/.nojekyll 0",
      "public public/notes.md 14",
    ]);
    const texts = sources.map((source) => readSource(nodeDisk, folder.root, source));
    expect(texts[2]).toMatchObject({ source: { text: "# A\r\n", size: 5, hash: hashOf("# A\r\n") } });
    expect(texts[3]).toMatchObject({ source: { text: "# B", hash: hashOf("\ufeff# B") } });
    expect({ failed, diagnostics }).toEqual({ failed: [], diagnostics: [] });
  });

  it("gives the same for a disk that lists backwards", async () => {
    folder.write({
      "articles/a/index.md": "",
      "articles/a/x.png": "",
      "articles/b.md": "",
      "data/a.json": "1",
    });
    folder.write({
      "data/b.yaml": "x: 1",
      "public/a": "",
      "public/b": "",
      "articles/c?.md": "",
      "pages/p.md": "",
    });
    expect(await read(reversedDisk)).toEqual(await read());
  });

  it("gives an empty site where nothing is", async () => {
    expect(await read()).toEqual({ sources: [], assets: [], data: {}, failed: [], diagnostics: [] });
  });

  it("goes on past each text that cannot be read, and names it", async () => {
    folder.write({
      "articles/good.md": "# Good",
      "articles/latin.md": Uint8Array.from([0x63, 0xe9]),
      "articles/utf16.md": Buffer.from("\ufeff# A", "utf16le"),
      "articles/zero.md": "a\0",
      "articles/large.md": "a".repeat(5_000_001),
      "articles/largest.md": "a".repeat(5_000_000),
      "articles/what?.md": "",
      "pages/secret.md": "",
      "public/any.bin": Uint8Array.from([0, 0xff]),
    });
    folder.link("articles/out.png", "../out.png");
    const disk = refusingDisk("secret.md");
    const site = await read(disk);
    const texts = site.sources.map((source) => readSource(disk, folder.root, source));
    expect(texts.flatMap((text) => ("source" in text ? text.source.path : []))).toEqual([
      "articles/good.md",
      "articles/largest.md",
    ]);
    expect(site.assets.map(({ path }) => path)).toEqual(["public/any.bin"]);
    const unread = texts.flatMap((text) => ("diagnostic" in text ? text.diagnostic : []));
    expect(told([...site.diagnostics, ...unread])).toEqual([
      "encoding-invalid articles/latin.md:1:2",
      "encoding-invalid articles/utf16.md:1:1",
      "encoding-invalid articles/zero.md:1:2",
      "file-too-large articles/large.md:1:1",
      "file-unreadable articles/out.png:1:1",
      "file-unreadable pages/secret.md:1:1",
      "name-reserved articles/what?.md:1:1",
    ]);
    expect(site.failed).toEqual(["articles/out.png", "articles/what?.md"]);
    expect(unread.find(({ code }) => code === "file-too-large")?.message).toBe(
      "This file has 5.01 MB; a text may have 5 MB.",
    );
  });

  it("counts no mistake outside the texts' folders among those that a build can go on without", async () => {
    folder.write({ "public/aux": "", "data/a.json": "{", "articles/a.md": "" });
    const site = await read();
    expect(told(site.diagnostics)).toEqual(["data-invalid data/a.json:1:2", "name-reserved public/aux:1:1"]);
    expect(site.failed).toEqual([]);
  });
});

describe("the data of a site", () => {
  const data = async (files: { readonly [path: string]: string | Uint8Array }) => {
    folder.write(files);
    const site = await read();
    return { data: site.data, told: told(site.diagnostics), diagnostics: site.diagnostics };
  };

  it("are YAML, JSON and CSV by name", async () => {
    const site = await data({
      "data/polls.yaml": "- party: A\n  share: 12.5\n",
      "data/team.yml": "name: Ana",
      "data/seats.json": '{\n\t"total": 100\n}',
      "data/rates.CSV": '\ufeffyear,rate\r\n2024,"1,5"\r\n\r\n2025, 2 \r\n',
      "data/none.csv": "",
      "data/empty.json": "",
      "data/notes.txt": "no data",
      "data/below/a.json": "{",
    });
    expect(site).toMatchObject({ told: ["file-unread data/below/a.json:1:1"] });
    expect(site.data).toEqual({
      polls: [{ party: "A", share: 12.5 }],
      team: { name: "Ana" },
      seats: { total: 100 },
      rates: [
        { year: "2024", rate: "1,5" },
        { year: "2025", rate: "2" },
      ],
      none: [],
      empty: null,
    });
  });

  it("are told with their line where they are wrong", async () => {
    const site = await data({
      "data/a.json": '{\n  "x": 1,\n  "x": 2\n}',
      "data/b.yaml": "x: 1\nx: 2\n",
      "data/c.csv": "a,b\n1,2\n3\n",
      "data/d.csv": 'a,b\n1,2\n3,"open\n5,6\n',
      "data/e.csv": 'a,b\n1,2\n3,x"y\n',
      "data/f.csv": "a,b,a\n1,2,3\n",
      "data/g.csv": 'a,b\n"x\ny",2\n3,4,5\n',
      "data/h.json": Uint8Array.from([0x22, 0xff, 0x22]),
    });
    expect(site.data).toEqual({});
    expect(site.told).toEqual([
      "data-invalid data/a.json:3:3",
      "data-invalid data/b.yaml:2:1",
      "data-invalid data/c.csv:3:1",
      "data-invalid data/d.csv:3:3",
      "data-invalid data/e.csv:3:3",
      "data-invalid data/f.csv:1:1",
      "data-invalid data/g.csv:4:1",
      "encoding-invalid data/h.json:1:2",
    ]);
    expect(site.diagnostics.find(({ place }) => place.path === "data/c.csv")?.message).toBe(
      "There is 1 value here, and the first line has 2 names.",
    );
  });

  it("cannot have one name twice", async () => {
    const site = await data({ "data/polls.csv": "a\n1\n", "data/polls.json": "{}" });
    expect(site.told).toEqual(["data-invalid data/polls.json:1:1"]);
    expect(site.diagnostics[0]).toMatchObject({ other: { path: "data/polls.csv" } });
  });
});
