import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { listFiles } from "../rig/files.js";
import { makePlace, type Place } from "./rig.js";

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.close());

const site = { "index.html": "new" };

describe("a folder that must not be written to", () => {
  const refused = (out: string, why: string): void => {
    const before = listFiles(place.folder);
    expect(place.put(site, nodeDisk, { out })).toMatchObject({
      failure: { code: "output-refused", message: expect.stringContaining(why) },
    });
    expect(listFiles(place.folder)).toEqual(before);
    expect(place.leftovers()).toEqual([]);
  };

  it("is the root of the disk", () => refused("/", "root of the disk"));
  it("is the home folder", () => refused(homedir(), "home folder"));
  it("holds the home folder", () => {
    if (dirname(homedir()) !== "/") refused(dirname(homedir()), "home folder");
    symlinkSync(homedir(), join(place.folder, "innocent"));
    refused(join(place.folder, "innocent"), "home folder");
  });
  it("is the site's own folder", () => refused(place.site, "site's own folder"));
  it("holds the site", () => refused(place.folder, "site's own folder"));
  it("is one of sources", () => refused(join(place.site, "articles"), "made of files there"));
  it("lies in one of sources", () => refused(join(place.site, "articles", "dist"), "made of files there"));
  it("holds one of sources", () => {
    const sources = [join(place.site, "content", "articles")];
    mkdirSync(join(place.site, "content"));
    expect(place.put(site, nodeDisk, { out: join(place.site, "content"), sources })).toMatchObject({
      failure: { code: "output-refused" },
    });
  });
  it("is not empty and not ours", () => {
    mkdirSync(place.out);
    writeFileSync(join(place.out, "thesis.txt"), "years of work");
    refused(place.out, "not empty");
    expect(place.contents()).toEqual({ "thesis.txt": "years of work" });
  });
  it.each(["{", "[]", '{"files":{}}', '{"broadsheet":99,"files":{}}', '{"broadsheet":1,"files":3}'])(
    "is not empty, with %s for a manifest",
    (manifest) => {
      mkdirSync(place.out);
      writeFileSync(join(place.out, ".broadsheet.json"), manifest);
      writeFileSync(join(place.out, "thesis.txt"), "years of work");
      refused(place.out, "not empty");
    },
  );
  it("is a file", () => {
    writeFileSync(place.out, "x");
    refused(place.out, "it is a file");
  });
  it("is a link to one of these", () => {
    symlinkSync(join(place.site, "articles"), place.out);
    refused(place.out, "made of files there");
  });
  it("lies behind a link to one of these", () => {
    symlinkSync(join(place.site, "articles"), join(place.folder, "innocent"));
    refused(join(place.folder, "innocent", "dist"), "made of files there");
  });
  it("is a link that leads nowhere", () => {
    symlinkSync(join(place.folder, "nowhere"), place.out);
    refused(place.out, "leads nowhere");
  });
});

describe("a manifest", () => {
  it("that names files outside the folder deletes none of them", () => {
    place.put(site);
    const thesis = join(place.folder, "thesis.txt");
    writeFileSync(thesis, "new");
    const manifest = JSON.parse(Buffer.from(nodeDisk.read(join(place.out, ".broadsheet.json"))).toString());
    const hash = manifest.files["index.html"];
    Object.assign(manifest.files, { "../../thesis.txt": hash, [thesis]: hash });
    writeFileSync(join(place.out, ".broadsheet.json"), JSON.stringify(manifest));
    expect(place.put({})).toMatchObject({ removed: 1, kept: [] });
    expect(listFiles(place.folder)).toContain("thesis.txt");
  });
});
