import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { findFiles } from "../../src/read/find-files.js";
import { watchedDisk } from "../rig/faulty-disk.js";
import { type Folder, makeFolder, refusingDisk, reversedDisk, told } from "./rig.js";

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.close());

function find(under = "articles", which: "usual" | "all" = "usual", disk = nodeDisk) {
  const { files, diagnostics } = findFiles(disk, folder.root, under, which);
  return { paths: files.map(({ path }) => path), told: told(diagnostics), files, diagnostics };
}

describe("the files below a folder", () => {
  it("are found at any depth, by code unit, with size and time", () => {
    folder.write({
      "articles/b/Z.md": "",
      "articles/b/a.md": "",
      "articles/a-b.md": "four",
      "articles/a/x.md": "",
    });
    folder.write({ "articles/é.md": "", "articles/e.md": "" });
    const { paths, files } = find();
    expect(paths).toEqual([
      "articles/a-b.md",
      "articles/a/x.md",
      "articles/b/Z.md",
      "articles/b/a.md",
      "articles/e.md",
      "articles/é.md",
    ]);
    const state = nodeDisk.state(join(folder.root, "articles/a-b.md"));
    expect(files[0]).toEqual({ path: "articles/a-b.md", size: 4, modified: state?.modified });
  });

  it("are none where the folder is not there or empty", () => {
    expect(find()).toMatchObject({ paths: [], told: [] });
    mkdirSync(join(folder.root, "articles"));
    expect(find()).toMatchObject({ paths: [], told: [] });
  });

  it("do not depend on the order that the disk gives, and neither does what is told", () => {
    const names = ["a", "b", "c"].flatMap((name) => [`articles/${name}/x.md`, `articles/${name}/y?.md`]);
    folder.write(Object.fromEntries(names.map((name) => [name, ""])));
    folder.link("articles/a/out", "../elsewhere");
    const forward = findFiles(nodeDisk, folder.root, "articles");
    expect(findFiles(reversedDisk, folder.root, "articles")).toEqual(forward);
    expect(forward.diagnostics).toHaveLength(4);
  });

  const usual = ["articles/a.md", "articles/b.bak.md"];
  const leftovers = [
    "a.md~",
    "#a.md#",
    ".a.md.swp",
    "node_modules/x/index.md",
    "Thumbs.db",
    ".DS_Store",
    ".git/x.md",
  ];
  const hidden = [".draft.md", ".obsidian/a.md", "a.md.bak", "a.md.orig", "a.tmp", "a.swp"];

  it("are those that a person wrote", () => {
    for (const path of [...usual, ...[...leftovers, ...hidden].map((name) => `articles/${name}`)])
      folder.write({ [path]: "" });
    // What Emacs puts beside a file that is being edited: a link that leads nowhere.
    folder.link("articles/.#a.md", "nobody@nowhere.1234");
    expect(find()).toMatchObject({ paths: usual, told: [] });
  });

  it("are hidden ones too in public/, but no editor's leftovers", () => {
    const wanted = ["public/.htaccess", "public/.well-known/security.txt", "public/old.bak"];
    for (const path of [...wanted, ...leftovers.map((name) => `public/${name}`)])
      folder.write({ [path]: "" });
    folder.link("public/.#index.html", "nobody@nowhere.1234");
    expect(find("public", "all")).toMatchObject({ paths: wanted, told: [] });
  });
});

describe("a name that cannot be everywhere", () => {
  it.each([
    "aux.md",
    "CON",
    "com1.txt",
    "lpt9.tar.gz",
    "what?.md",
    "a:b.md",
    "a|b",
    'say "no".md',
    "<b>",
    "star*",
    "back\\slash.md",
    "dot.",
    "space ",
    "tab\t.md",
    "bell\u0007",
  ])("%j", (name) => {
    folder.write({ [`articles/${name}`]: "", "articles/good.md": "" });
    const found = find();
    expect(found.paths).toEqual(["articles/good.md"]);
    expect(found.told).toEqual([`name-reserved articles/${name}:1:1`]);
  });

  it.each([
    "auxiliary.md",
    "console",
    "com.md",
    "com10.md",
    "a.b.md",
    "naïve.md",
    "two words.md",
    "lpt.con.md",
  ])("is not %j", (name) => {
    folder.write({ [`articles/${name}`]: "" });
    expect(find()).toMatchObject({ paths: [`articles/${name}`], told: [] });
  });

  it("is told for a folder once, not for each file in it", () => {
    folder.write({ "articles/nul/a.md": "", "articles/nul/b.md": "" });
    expect(find()).toMatchObject({ paths: [], told: ["name-reserved articles/nul:1:1"] });
  });

  it("is that of the list that Broadsheet itself writes", () => {
    folder.write({ "public/.broadsheet.json": "{}", "public/robots.txt": "" });
    expect(find("public", "all")).toMatchObject({
      paths: ["public/robots.txt"],
      told: ["name-reserved public/.broadsheet.json:1:1"],
    });
  });

  it("is one whose bytes are no UTF-8", () => {
    mkdirSync(join(folder.root, "articles"));
    writeFileSync(
      Buffer.concat([
        Buffer.from(join(folder.root, "articles/caf")),
        Buffer.from([0xe9]),
        Buffer.from(".md"),
      ]),
      "",
    );
    expect(find()).toMatchObject({
      paths: [],
      diagnostics: [{ code: "file-unreadable", message: "The name of this file is not UTF-8." }],
    });
  });
});

describe("a link", () => {
  it("is followed to a file and to a folder inside the site", () => {
    folder.write({ "media/a.png": "", "media/deep/b.png": "" });
    folder.link("articles/a.png", "media/a.png");
    folder.link("articles/media", "media");
    expect(find()).toMatchObject({
      paths: ["articles/a.png", "articles/media/a.png", "articles/media/deep/b.png"],
      told: [],
    });
  });

  it("is told where it leaves the site, though its name looks like it", () => {
    folder.write({ "../site-2/secret.md": "", "../secret.md": "" });
    folder.link("articles/a.md", "../secret.md");
    folder.link("articles/b", "../site-2");
    folder.link("articles/c", "..");
    expect(find()).toMatchObject({
      paths: [],
      told: ["a.md", "b", "c"].map((name) => `link-outside-site articles/${name}:1:1`),
    });
  });

  it("is told where it leaves the site by way of another link", () => {
    folder.write({ "../secret.md": "" });
    folder.link("way", "..");
    folder.link("articles/a.md", "way/secret.md");
    expect(find()).toMatchObject({ paths: [], told: ["link-outside-site articles/a.md:1:1"] });
  });

  it("is told where it leads to what is hidden", () => {
    folder.write({ ".env": "PASSWORD=x", ".git/config": "" });
    folder.link("articles/env.txt", ".env");
    folder.link("articles/git", ".git");
    expect(find()).toMatchObject({
      paths: [],
      told: ["link-outside-site articles/env.txt:1:1", "link-outside-site articles/git:1:1"],
    });
  });

  it("is told where it leads nowhere", () => {
    folder.link("articles/a.md", "gone.md");
    expect(find()).toMatchObject({ paths: [], told: ["file-unreadable articles/a.md:1:1"] });
  });

  it("is passed over where it leads back", () => {
    folder.write({ "articles/world/a.md": "" });
    folder.link("articles/world/up", "articles");
    folder.link("articles/world/self", "articles/world");
    folder.link("articles/ring", "articles/ring");
    expect(find()).toMatchObject({
      paths: ["articles/world/a.md"],
      told: ["file-unreadable articles/ring:1:1"],
    });
  });

  it("cannot make a few folders endless", () => {
    const rooms = ["a", "b", "c", "d", "e", "f", "g", "h"];
    for (const room of rooms) {
      folder.write({ [`articles/${room}/x.md`]: "" });
      for (const other of rooms)
        if (other !== room) folder.link(`articles/${room}/${other}`, `articles/${other}`);
    }
    // 8! ways without a limit.
    expect(find().paths.length).toBeLessThan(8 + 8 * 7 + 8 * 7 * 7 + 8 * 7 * 7 * 7);
  });

  it("may be the site's folder itself", () => {
    folder.write({ "real/articles/a.md": "" });
    folder.link("site", "real");
    expect(findFiles(nodeDisk, join(folder.root, "site"), "articles")).toMatchObject({
      files: [{ path: "articles/a.md" }],
      diagnostics: [],
    });
  });

  it("may be the folder to look in, inside the site alone", () => {
    folder.write({ "content/a.md": "", "../elsewhere/b.md": "" });
    folder.link("articles", "content");
    folder.link("pages", "../elsewhere");
    folder.link("public", "gone");
    expect(find()).toMatchObject({ paths: ["articles/a.md"], told: [] });
    expect(find("pages")).toMatchObject({ paths: [], told: ["link-outside-site pages:1:1"] });
    expect(find("public")).toMatchObject({ paths: [], told: ["file-unreadable public:1:1"] });
  });
});

describe("what cannot be read", () => {
  it("is a folder that the system refuses, and the others are read", () => {
    folder.write({ "articles/secret/a.md": "", "articles/world/b.md": "" });
    const found = find("articles", "usual", refusingDisk("/secret"));
    expect(found).toMatchObject({
      paths: ["articles/world/b.md"],
      told: ["file-unreadable articles/secret:1:1"],
    });
    expect(found.diagnostics[0]?.message).toContain("EACCES");
    expect(find("articles", "usual", refusingDisk("/articles"))).toMatchObject({
      paths: [],
      told: ["file-unreadable articles:1:1"],
    });
  });

  it("is a file where a folder belongs", () => {
    folder.write({ articles: "" });
    expect(find()).toMatchObject({ paths: [], told: ["file-unreadable articles:1:1"] });
  });

  it("is a socket", async () => {
    mkdirSync(join(folder.root, "articles"));
    const server = createServer();
    await new Promise<void>((ready) => server.listen(join(folder.root, "articles", "socket"), ready));
    expect(find()).toMatchObject({ paths: [], told: ["file-unreadable articles/socket:1:1"] });
    await new Promise((closed) => server.close(closed));
  });

  it("is a folder that lies too deep", () => {
    const deep = Array.from({ length: 39 }, () => "d").join("/");
    folder.write({ [`articles/${deep}/a.md`]: "", [`articles/${deep}/d/b.md`]: "" });
    expect(find()).toMatchObject({
      paths: [`articles/${deep}/a.md`],
      told: [`file-unreadable articles/${deep}/d:1:1`],
    });
  });

  it("is no mistake of the program", () => {
    folder.write({ "articles/a.md": "" });
    const broken = watchedDisk((operation) => {
      if (operation === "state") throw new TypeError("a bug");
    });
    expect(() => find("articles", "usual", broken)).toThrow("a bug");
  });
});
