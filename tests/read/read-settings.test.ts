import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { readSettings } from "../../src/read/read-settings.js";
import { type Folder, makeFolder, refusingDisk, told } from "./rig.js";

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.close());

const errors = (disk = nodeDisk) => {
  const { config, diagnostics } = readSettings(disk, folder.root);
  return { config, told: told(diagnostics.filter(({ severity }) => severity === "error")) };
};

describe("the settings of a site", () => {
  it("are what site.yaml and the files of authors/ say", () => {
    folder.write({
      "site.yaml": "title: The Gazette\nurl: https://gazette.example\n",
      "authors/ana-diaz.yaml": "name: Ana Díaz\n",
      "authors/bo.md": "---\nname: Bo\n---\nBo writes.\n",
      "authors/picture.jpg": Uint8Array.from([0xff, 0xd8]),
    });
    const { config, told: mistakes } = errors();
    expect(mistakes).toEqual([]);
    expect(config).toMatchObject({ title: "The Gazette" });
    expect(config?.authors.map(({ name }) => name)).toEqual(["Ana Díaz", "Bo"]);
  });

  it("are all by default where there is no file, with the folder's name for a title", () => {
    expect(errors()).toMatchObject({
      told: [],
      config: { title: "site", folders: { articles: "articles" } },
    });
  });

  it("may be called site.yml", () => {
    folder.write({ "site.yml": "title: The Gazette\n" });
    expect(errors().config?.title).toBe("The Gazette");
  });

  it("are those of site.yaml where both are there", () => {
    folder.write({ "site.yaml": "title: A\nurl: https://a.example\n", "site.yml": "title: B\n" });
    const { config, diagnostics } = readSettings(nodeDisk, folder.root);
    expect(config?.title).toBe("A");
    expect(told(diagnostics)).toEqual(["setting-unknown site.yml:1:1"]);
  });

  it("name folders that are there", () => {
    folder.write({
      "site.yaml":
        "url: https://a.example\narticles: artilces\npages: content/page\ntemplates: theme\npublic: public\noutput: build\n",
      "content/pages/about.md": "# About",
      "articles/a.md": "# A",
    });
    const { config, diagnostics } = readSettings(nodeDisk, folder.root);
    expect(config).not.toBeNull();
    expect(told(diagnostics)).toEqual([
      "folder-missing site.yaml:2:11",
      "folder-missing site.yaml:3:8",
      "folder-missing site.yaml:4:12",
    ]);
    expect(diagnostics.map(({ fix }) => fix)).toEqual([
      "Write `articles`.",
      "Write `content/pages`.",
      "Make the folder, or correct its name.",
    ]);
  });

  it.each([
    [
      "is no UTF-8",
      () => folder.write({ "site.yaml": Uint8Array.from([0x61, 0xe9]) }),
      "encoding-invalid site.yaml:1:2",
    ],
    ["is a folder", () => mkdirSync(join(folder.root, "site.yaml")), "file-unreadable site.yaml:1:1"],
    ["leads nowhere", () => folder.link("site.yaml", "gone"), "file-unreadable site.yaml:1:1"],
    [
      "has a bad author beside it",
      () => folder.write({ "authors/a.yaml": "a\0" }),
      "encoding-invalid authors/a.yaml:1:2",
    ],
  ])("are none where the file %s", (_name, arrange, mistake) => {
    arrange();
    expect(errors()).toEqual({ config: null, told: [mistake] });
  });

  it("are none where the file is refused", () => {
    folder.write({ "site.yaml": "title: The Gazette\n" });
    expect(errors(refusingDisk("site.yaml"))).toEqual({
      config: null,
      told: ["file-unreadable site.yaml:1:1"],
    });
  });
});
