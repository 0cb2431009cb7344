import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/disk/node-disk.js";
import type { Output } from "../../src/render/output.js";
import { type PutReport, putSite } from "../../src/write/put-site.js";
import { watchedDisk } from "../rig/faulty-disk.js";
import { listFiles } from "../rig/files.js";
import { makePlace, type Place } from "./rig.js";

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.close());

const write = (path: string, content: string): void => {
  mkdirSync(join(place.out, path, ".."), { recursive: true });
  writeFileSync(join(place.out, path), content);
};

function putOutputs(outputs: Iterable<Output>, disk = nodeDisk): PutReport {
  const { out, site } = place;
  return putSite(disk, outputs, { out, shown: "dist", root: site, sources: [], accept: () => true });
}

const old = { "index.html": "old", "a/index.html": "A", "b/index.html": "B", "c.txt": "C", x: "a file" };
const next = {
  "index.html": "new",
  "a/index.html": "A",
  "d/e/index.html": "D",
  "c.txt": "C2",
  "x/index.html": "a folder",
};
const done = { accepted: true, unchanged: 0, removed: 0, kept: [], warnings: [] };

describe("putting a site in place", () => {
  it("writes what is new, leaves what is the same, removes what is gone", () => {
    expect(place.put(old)).toEqual({ ...done, written: 5 });
    expect(place.contents()).toEqual(old);
    expect(place.put(next)).toEqual({ ...done, written: 4, unchanged: 1, removed: 2 });
    expect(place.contents()).toEqual(next);
    expect(existsSync(join(place.out, "b"))).toBe(false);
    expect(place.put(next)).toEqual({ ...done, written: 0, unchanged: 5 });
    expect(readdirSync(place.site).sort()).toEqual(["articles", "dist"]);
  });

  it("does not touch a file that is the same", () => {
    place.put(old);
    const before = statSync(join(place.out, "a/index.html"));
    place.put(next);
    const after = statSync(join(place.out, "a/index.html"));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it("turns a file into a folder and back", () => {
    place.put(old);
    place.put(next);
    place.put(old);
    expect(place.contents()).toEqual(old);
  });

  it("gives the same manifest for the same outputs in any order", () => {
    place.put(old);
    const manifest = readFileSync(join(place.out, ".broadsheet.json"), "utf8");
    rmSync(place.out, { recursive: true });
    place.put(Object.fromEntries(Object.entries(old).reverse()));
    expect(readFileSync(join(place.out, ".broadsheet.json"), "utf8")).toBe(manifest);
  });

  it("fills an empty folder that is there, and leaves the folder itself", () => {
    mkdirSync(place.out);
    const { ino } = statSync(place.out);
    expect(place.put(old)).toMatchObject({ written: 5 });
    expect(place.contents()).toEqual(old);
    expect(statSync(place.out).ino).toBe(ino);
  });

  it("puts a site without a single file in place", () => {
    expect(place.put({})).toEqual({ ...done, written: 0 });
    expect(existsSync(join(place.out, ".broadsheet.json"))).toBe(true);
    place.put(old);
    expect(place.put({})).toMatchObject({ removed: 5 });
    expect(readdirSync(place.out)).toEqual([".broadsheet.json"]);
  });

  it("goes through a link to the folder that is meant", () => {
    mkdirSync(join(place.folder, "www"));
    symlinkSync(join(place.folder, "www"), place.out);
    expect(place.put(old)).toMatchObject({ written: 5 });
    expect(place.put(next)).toMatchObject({ written: 4, removed: 2 });
    expect(place.contents()).toEqual(next);
    expect(readdirSync(place.folder).sort()).toEqual(["site", "www"]);
    expect(place.leftovers()).toEqual([]);
  });

  it("changes nothing where the outputs are not accepted", () => {
    place.put(old);
    expect(place.put(next, nodeDisk, { accept: () => false })).toMatchObject({ accepted: false, written: 0 });
    expect(place.contents()).toEqual(old);
    expect(readdirSync(place.site).sort()).toEqual(["articles", "dist"]);
  });

  it("leaves not even the folders above, where the outputs are not accepted", () => {
    const out = join(place.site, "deep", "er", "dist");
    place.put(old, nodeDisk, { out, accept: () => false });
    expect(readdirSync(place.site)).toEqual(["articles"]);
    place.put(old, nodeDisk, { out });
    expect(readdirSync(join(place.site, "deep", "er"))).toEqual(["dist"]);
  });
});

describe("the outputs", () => {
  it("may be files to copy", () => {
    const picture = join(place.folder, "picture.png");
    writeFileSync(picture, Uint8Array.from([0, 255, 10, 13]));
    const outputs = [{ path: "p/picture.png", copyFrom: picture }];
    expect(putOutputs(outputs)).toMatchObject({ written: 1 });
    expect(readFileSync(join(place.out, "p/picture.png"))).toEqual(Buffer.from([0, 255, 10, 13]));
    expect(putOutputs(outputs)).toMatchObject({ written: 0, unchanged: 1 });
    writeFileSync(picture, "other");
    expect(putOutputs(outputs)).toMatchObject({ written: 1, unchanged: 0 });
    expect(place.contents()).toEqual({ "p/picture.png": "other" });
  });

  it("are known by what was copied, whatever becomes of the original meanwhile", () => {
    const picture = join(place.folder, "picture.png");
    writeFileSync(picture, "as it was");
    let copied = false;
    const disk = watchedDisk((operation) => {
      if (copied) writeFileSync(picture, "drawn anew");
      copied ||= operation === "copy";
    });
    putOutputs([{ path: "picture.png", copyFrom: picture }], disk);
    expect(place.contents()).toEqual({ "picture.png": "as it was" });
    expect(place.put({})).toMatchObject({ removed: 1, kept: [] });
  });

  it("can be read by a web server, whatever the rights of the original", () => {
    const picture = join(place.folder, "picture.png");
    writeFileSync(picture, "x");
    chmodSync(picture, 0o400);
    putOutputs([{ path: "picture.png", copyFrom: picture }]);
    expect(statSync(join(place.out, "picture.png")).mode & 0o777).toBe(0o644);
  });

  it("are refused with its name where a file to copy cannot be read", () => {
    place.put(old);
    const missing = { path: "p.png", copyFrom: join(place.site, "public", "p.png") };
    expect(putOutputs([{ path: "index.html", bytes: "new" }, missing])).toMatchObject({
      failure: { code: "file-unreadable", place: { path: "public/p.png" } },
    });
    expect(place.contents()).toEqual(old);
    expect(place.leftovers()).toEqual([]);
  });

  it("are thrown on where making them throws, even with a code of the system, and nothing changes", () => {
    place.put(old);
    const broken = Object.assign(new Error("a helper's own"), { code: "ENOENT", syscall: "open" });
    function* outputs(): Generator<Output> {
      yield { path: "index.html", bytes: "new" };
      throw broken;
    }
    expect(() => putOutputs(outputs())).toThrow(broken);
    expect(place.contents()).toEqual(old);
    expect(place.leftovers()).toEqual([]);
  });

  it.each([
    "../escaped.txt",
    "/etc/x",
    "a/../../x",
    "a/../x",
    "./x",
    "a//x",
    "a/",
    ".broadsheet.json",
    ".Broadsheet.JSON",
    "",
    ".",
    "a\\b",
    "c:x",
    "a\0b",
  ])("cannot have the path %j", (path) => {
    expect(() => place.put({ [path]: "x" })).toThrow("no output can have the path");
    expect(existsSync(place.out)).toBe(false);
    expect(place.leftovers()).toEqual([]);
  });

  it.each([
    ["twice the same", ["a", "a"]],
    ["a file and then a folder", ["a", "a/b/c"]],
    ["a folder and then a file", ["a/b/c", "a/b"]],
  ])("cannot be %s", (_name, paths) => {
    expect(() => putOutputs(paths.map((path) => ({ path, bytes: "x" })))).toThrow();
    expect(existsSync(place.out)).toBe(false);
  });
});

describe("what is not ours", () => {
  it("stays: a file that somebody changed, with a warning, and one that it did not write", () => {
    place.put(old);
    write("b/index.html", "edited by hand");
    write("CNAME", "gazette.example");
    const report = place.put(next);
    expect(report).toMatchObject({
      removed: 1,
      kept: ["b/index.html"],
      warnings: [{ code: "output-kept", severity: "warning", place: { path: "dist/b/index.html", line: 1 } }],
    });
    expect(place.contents()).toEqual({ ...next, "b/index.html": "edited by hand", CNAME: "gazette.example" });
    expect(place.put(next)).toMatchObject({ kept: [], warnings: [] });
  });

  it("gives way where it is a page of ours that somebody changed", () => {
    place.put(old);
    write("index.html", "edited by hand");
    expect(place.put(old)).toMatchObject({ written: 1, unchanged: 4 });
    expect(place.contents()).toEqual(old);
  });

  it("gives way where it is a link in the place of a page of ours, and what it leads to stays", () => {
    place.put(old);
    rmSync(join(place.out, "index.html"));
    writeFileSync(join(place.folder, "precious"), "old");
    symlinkSync(join(place.folder, "precious"), join(place.out, "index.html"));
    place.put(next);
    expect(place.contents()).toEqual(next);
    expect(readFileSync(join(place.folder, "precious"), "utf8")).toBe("old");
  });

  const foreign = (
    path: string,
    before: () => void,
    files: { readonly [path: string]: string } = next,
  ): void => {
    place.put(old);
    before();
    const was = listFiles(place.out);
    expect(place.put(files)).toMatchObject({
      failure: { code: "output-foreign", place: { path: `dist/${path}` } },
    });
    expect(listFiles(place.out)).toEqual(was);
    expect(place.contents()).toMatchObject({ "index.html": "old" });
    expect(place.leftovers()).toEqual([]);
  };

  it("is not replaced", () => foreign("d/e/index.html", () => write("d/e/index.html", "not ours")));

  it("is not replaced where it is a link", () => {
    foreign("d/e/index.html", () => {
      mkdirSync(join(place.out, "d/e"), { recursive: true });
      symlinkSync(join(place.site, "..", "target"), join(place.out, "d/e/index.html"));
      writeFileSync(join(place.folder, "target"), "not ours");
    });
  });

  it("is not replaced where it is a file in the place of a folder", () => {
    foreign("d", () => write("d", "not ours"));
  });

  it("is not replaced where it was ours, but has been changed and is in the place of a folder", () => {
    foreign("x", () => write("x", "ours, but changed"));
  });

  it("is not replaced where it lies in a folder in the place of a file", () => {
    foreign("z/y", () => write("z/y", "not ours"), { z: "a file" });
  });

  it("is taken over where it is the same, byte for byte", () => {
    place.put(old);
    write("d/e/index.html", "D");
    expect(place.put(next)).toMatchObject({ accepted: true });
    expect(place.put(old)).toMatchObject({ removed: 2, kept: [] });
  });

  it("is no empty folder: that goes where a file is needed", () => {
    place.put(old);
    mkdirSync(join(place.out, "z/deep/er"), { recursive: true });
    expect(place.put({ ...old, z: "a file" })).toMatchObject({ written: 1 });
    expect(place.contents()).toEqual({ ...old, z: "a file" });
  });

  it("is never reached through a link in the output folder", () => {
    const elsewhere = join(place.folder, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "index.html"), "B");
    const link = (name: string): void => {
      rmSync(join(place.out, name), { recursive: true, force: true });
      symlinkSync(elsewhere, join(place.out, name));
    };
    place.put(old);
    link("b");
    // Ours by path and hash, but it lies elsewhere: it is neither removed nor replaced nor taken for ours.
    expect(place.put(next)).toMatchObject({ removed: 1, kept: [] });
    expect(place.put(old)).toMatchObject({ failure: { code: "output-foreign", place: { path: "dist/b" } } });
    link("d");
    rmSync(join(place.out, "b"));
    expect(place.put({ ...next, "d/new.html": "N" })).toMatchObject({ failure: { code: "output-foreign" } });
    expect(readdirSync(elsewhere)).toEqual(["index.html"]);
  });
});
