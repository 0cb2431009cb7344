import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/disk/node-disk.js";
import type { Output } from "../../src/render/output.js";
import { type PutOptions, type PutReport, putSite, recoverSite } from "../../src/write/put-site.js";
import { faultyDisk } from "../rig/faulty-disk.js";
import { listFiles } from "../rig/files.js";

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-put-"));
  out = join(folder, "site", "dist");
  mkdirSync(join(folder, "site", "articles"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const outputs = (files: { readonly [path: string]: string }): Output[] =>
  Object.entries(files).map(([path, bytes]) => ({ path, bytes }));

function put(
  files: { readonly [path: string]: string },
  disk = nodeDisk,
  more: Partial<PutOptions> = {},
): PutReport {
  const root = join(folder, "site");
  return putSite(disk, outputs(files), {
    out,
    shown: "dist",
    root,
    sources: [join(root, "articles")],
    accept: () => true,
    ...more,
  });
}

const contents = (): { [path: string]: string } =>
  Object.fromEntries(listFiles(out).map((path) => [path, readFileSync(join(out, path), "utf8")]));

const old = { "index.html": "old", "a/index.html": "A", "b/index.html": "B", "c.txt": "C", x: "a file" };
const next = {
  "index.html": "new",
  "a/index.html": "A",
  "d/e/index.html": "D",
  "c.txt": "C2",
  "x/index.html": "a folder",
};

describe("putting a site in place", () => {
  it("writes what is new, leaves what is the same, removes what is gone", () => {
    expect(put(old)).toEqual({
      accepted: true,
      written: 5,
      unchanged: 0,
      removed: 0,
      kept: [],
      warnings: [],
    });
    expect(contents()).toEqual(old);
    expect(put(next)).toEqual({
      accepted: true,
      written: 4,
      unchanged: 1,
      removed: 2,
      kept: [],
      warnings: [],
    });
    expect(contents()).toEqual(next);
    expect(existsSync(join(out, "b"))).toBe(false);
    expect(put(next)).toEqual({
      accepted: true,
      written: 0,
      unchanged: 5,
      removed: 0,
      kept: [],
      warnings: [],
    });
    expect(readdirSync(join(folder, "site")).sort()).toEqual(["articles", "dist"]);
  });

  it("gives the same manifest for the same outputs in any order", () => {
    put(old);
    const manifest = readFileSync(join(out, ".broadsheet.json"), "utf8");
    rmSync(out, { recursive: true });
    put(Object.fromEntries(Object.entries(old).reverse()));
    expect(readFileSync(join(out, ".broadsheet.json"), "utf8")).toBe(manifest);
  });

  it("changes nothing where the outputs are not accepted", () => {
    put(old);
    expect(put(next, nodeDisk, { accept: () => false })).toMatchObject({ accepted: false, written: 0 });
    expect(contents()).toEqual(old);
    expect(readdirSync(join(folder, "site")).sort()).toEqual(["articles", "dist"]);
  });

  it("keeps a file that somebody changed, and one that it did not write", () => {
    put(old);
    writeFileSync(join(out, "b/index.html"), "edited by hand");
    writeFileSync(join(out, "CNAME"), "gazette.example");
    expect(put(next)).toMatchObject({ removed: 1, kept: ["b/index.html"] });
    expect(contents()).toEqual({ ...next, "b/index.html": "edited by hand", CNAME: "gazette.example" });
  });

  it("mends a page of its own that somebody changed", () => {
    put(old);
    writeFileSync(join(out, "index.html"), "edited by hand");
    expect(put(old)).toMatchObject({ written: 1, unchanged: 4 });
    expect(contents()).toEqual(old);
  });

  it("refuses to replace a file that it did not write", () => {
    put(old);
    mkdirSync(join(out, "d/e"), { recursive: true });
    writeFileSync(join(out, "d/e/index.html"), "not ours");
    expect(put(next)).toMatchObject({ failure: { code: "output-foreign" } });
    expect(contents()).toEqual({ ...old, "d/e/index.html": "not ours" });
  });

  it("copies files as they are", () => {
    const picture = join(folder, "picture.png");
    writeFileSync(picture, Uint8Array.from([0, 255, 10, 13]));
    const report = putSite(nodeDisk, [{ path: "p/picture.png", copyFrom: picture }], {
      out,
      shown: "dist",
      root: join(folder, "site"),
      sources: [],
      accept: () => true,
    });
    expect(report).toMatchObject({ written: 1 });
    expect(readFileSync(join(out, "p/picture.png"))).toEqual(Buffer.from([0, 255, 10, 13]));
  });

  it.each(["../escaped.txt", "/etc/x", "a/../../x", ".broadsheet.json", "", "a\\b", "a\0b"])(
    "takes no output at %j",
    (path) => {
      expect(() => put({ [path]: "x" })).toThrow();
      expect(existsSync(out)).toBe(false);
    },
  );
});

describe("a folder that must not be written to", () => {
  const refused = (where: string): void => {
    out = where;
    expect(put(old)).toMatchObject({ failure: { code: "output-refused" } });
  };
  it("is the root of the disk", () => refused("/"));
  it("is the home folder", () => refused(homedir()));
  it("is the site's own folder", () => refused(join(folder, "site")));
  it("holds the site", () => refused(folder));
  it("is one of sources", () => refused(join(folder, "site", "articles")));
  it("lies in one of sources", () => refused(join(folder, "site", "articles", "dist")));
  it("is not empty and not ours", () => {
    mkdirSync(out);
    writeFileSync(join(out, "thesis.txt"), "years of work");
    refused(out);
    expect(contents()).toEqual({ "thesis.txt": "years of work" });
  });
  it("is a file", () => {
    writeFileSync(out, "x");
    refused(out);
  });
  it("is a link to one of these", () => {
    symlinkSync(join(folder, "site", "articles"), out);
    refused(out);
  });
});

describe("one build at a time", () => {
  it("waits for no lock of a process that is gone", () => {
    mkdirSync(join(folder, "site", ".dist.broadsheet"));
    writeFileSync(join(folder, "site", ".dist.broadsheet", "lock"), "999999999");
    expect(put(old)).toMatchObject({ written: 5 });
  });

  it("refuses while another process has the lock", () => {
    mkdirSync(join(folder, "site", ".dist.broadsheet"));
    writeFileSync(join(folder, "site", ".dist.broadsheet", "lock"), String(process.ppid));
    expect(put(old)).toMatchObject({ failure: { code: "build-running" } });
    expect(existsSync(out)).toBe(false);
  });
});

describe.each(["once", "crash"] as const)("a disk that fails (%s)", (how) => {
  it.each([
    ["a first site", null],
    ["a next site", old],
  ] as const)("never leaves a mix, and the next command mends it: %s", (_name, before) => {
    for (let failing = 1; ; failing++) {
      rmSync(join(folder, "site"), { recursive: true, force: true });
      mkdirSync(join(folder, "site", "articles"), { recursive: true });
      if (before !== null) put(before);
      const faulty = faultyDisk(failing, how);
      const report = put(next, faulty.disk);
      if (faulty.count() < failing) {
        expect(report).toMatchObject({ accepted: true });
        expect(failing).toBeGreaterThan(10);
        return;
      }
      if ("failure" in report) expect(report.failure.code).toBe("disk-failed");
      expect(recoverSite(nodeDisk, out, "dist")).toBeNull();
      const now = JSON.stringify(contents());
      expect([JSON.stringify(sorted(before ?? {})), JSON.stringify(sorted(next))]).toContain(now);
      expect(readdirSync(join(folder, "site")).filter((name) => name.startsWith("."))).toEqual([]);
      expect(put(next)).toMatchObject({ accepted: true });
      expect(contents()).toEqual(next);
    }
  });
});

const sorted = (files: { readonly [path: string]: string }): { [path: string]: string } =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
