// The law: after any failure at any moment and a following good command, the output folder holds the old site or the
// new one, whole, and nothing else is left.

import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Disk } from "../../src/disk/disk.js";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { putSite, recoverSite } from "../../src/write/put-site.js";
import { faultyDisk, refusal, watchedDisk } from "../rig/faulty-disk.js";
import { type Files, makePlace, outputsOf, type Place } from "./rig.js";

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.close());

const old = { "index.html": "old", "a/index.html": "A", "b/index.html": "B", x: "a file" };
const next = { "index.html": "new", "a/index.html": "A", "d/e/index.html": "D", "x/index.html": "a folder" };
const third = { "index.html": "third", "b/index.html": "B3", "d/e": "a file" };

function restart(before: Files | "empty" | null): void {
  rmSync(place.site, { recursive: true, force: true });
  mkdirSync(join(place.site, "articles"), { recursive: true });
  writeFileSync(join(place.site, "articles", "picture.png"), "a picture");
  if (before === "empty") mkdirSync(place.out);
  else if (before !== null) place.put(before);
}

const putNext = (disk: Disk) =>
  putSite(
    disk,
    [...outputsOf(next), { path: "p.png", copyFrom: join(place.site, "articles", "picture.png") }],
    {
      out: place.out,
      shown: "dist",
      root: place.site,
      sources: [join(place.site, "articles")],
      accept: () => true,
    },
  );
const nextWhole = { ...next, "p.png": "a picture" };

describe.each(["once", "crash"] as const)("a disk that fails (%s)", (how) => {
  it.each([
    ["a first site", null],
    ["a site in an empty folder", "empty"],
    ["a next site", old],
  ] as const)(
    "never leaves a mix, and the next command mends it: %s",
    (_name, before) => {
      for (let failing = 1; ; failing++) {
        restart(before);
        const faulty = faultyDisk(failing, how);
        const report = putNext(faulty.disk);
        if ("failure" in report) expect(report.failure.code).toMatch(/^(disk-failed|file-unreadable)$/);
        const ended = faulty.count() < failing;
        if (ended) expect(report).toMatchObject({ accepted: true });
        // A failure that was survived is a whole new site; otherwise any command that comes next makes one of the two.
        if (!("failure" in report)) expect(place.contents()).toEqual(nextWhole);
        if (failing % 2 === 0) {
          expect(recoverSite(nodeDisk, place.out, "dist")).toBeNull();
          expect([typeof before === "object" ? (before ?? {}) : {}, nextWhole]).toContainEqual(
            place.contents(),
          );
          expect(place.leftovers()).toEqual([]);
        }
        expect(place.put(third)).toMatchObject({ accepted: true, kept: [] });
        expect(place.contents()).toEqual(third);
        expect(readdirSync(place.site).sort()).toEqual(["articles", "dist"]);
        if (ended) {
          expect(failing).toBeGreaterThan(40);
          return;
        }
      }
    },
    60_000,
  );

  it("never leaves a mix of any two sites", () => {
    const name = fc.constantFrom("a", "b", "c");
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    const files = fc
      .dictionary(path, fc.constantFrom("1", "2"), { maxKeys: 5, noNullPrototype: true })
      .map((all) => Object.fromEntries(Object.entries(all).filter(([one]) => isFree(one, Object.keys(all)))));
    fc.assert(
      fc.property(files, files, fc.integer({ min: 1, max: 120 }), (one, other, failing) => {
        restart(one);
        place.put(other, faultyDisk(failing, how).disk);
        expect(recoverSite(nodeDisk, place.out, "dist")).toBeNull();
        expect([one, other]).toContainEqual(place.contents());
        expect(place.leftovers()).toEqual([]);
        expect(place.put(other)).toMatchObject({ accepted: true, kept: [] });
        expect(place.contents()).toEqual(other);
        expect(emptyFolders(place.out)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("a build that was cut off", () => {
  /** Puts `next` over `old` until the journal is written and `steps` operations more are done. */
  const cutOff = (steps: number, before: Files | null = old): void => {
    restart(before);
    let left = Number.POSITIVE_INFINITY;
    const disk = watchedDisk((operation, [, to]) => {
      if (left-- <= 0) throw refusal("EIO", operation);
      if (operation === "rename" && String(to).endsWith("journal.json")) left = steps;
    });
    expect(place.put(next, disk)).toMatchObject({ failure: { code: "disk-failed" } });
    expect(place.leftovers()).toEqual([".dist.broadsheet"]);
  };
  const journal = (): string => join(place.site, ".dist.broadsheet", "journal.json");

  it("is completed once its journal is written", () => {
    cutOff(4);
    expect(recoverSite(nodeDisk, place.out, "dist")).toBeNull();
    expect(place.contents()).toEqual(next);
    expect(place.leftovers()).toEqual([]);
  });

  it("is none where the disk refuses just once after that", () => {
    for (let refused = 0; refused < 20; refused++) {
      restart(old);
      let left = Number.POSITIVE_INFINITY;
      const disk = watchedDisk((operation, [, to]) => {
        if (left-- === 0) throw refusal("EIO", operation);
        if (operation === "rename" && String(to).endsWith("journal.json")) left = refused;
      });
      expect(place.put(next, disk)).toMatchObject({ accepted: true });
      expect(place.contents()).toEqual(next);
    }
  });

  it("says whether the old site is still there", () => {
    restart(old);
    const early = place.put(next, faultyDisk(12, "crash").disk);
    expect(early).toMatchObject({
      failure: { fix: expect.stringContaining("the last site is still there") },
    });
    restart(old);
    const late = place.put(
      next,
      watchedDisk((operation) => {
        if (operation === "removeFile") throw refusal("EACCES", operation);
      }),
    );
    expect(late).toMatchObject({
      failure: { fix: expect.stringContaining("the next command completes it") },
    });
  });

  it("does not remove what somebody has changed since", () => {
    cutOff(0);
    writeFileSync(join(place.out, "b/index.html"), "edited meanwhile");
    recoverSite(nodeDisk, place.out, "dist");
    expect(place.contents()).toEqual({ ...next, "b/index.html": "edited meanwhile" });
  });

  it("does not go through a link that somebody has put there since", () => {
    cutOff(0);
    symlinkSync(join(place.site, "articles"), join(place.out, "d"));
    recoverSite(nodeDisk, place.out, "dist");
    expect(readdirSync(join(place.site, "articles"))).toEqual(["picture.png"]);
    expect(place.leftovers()).toEqual([]);
  });

  it("is withdrawn where somebody has removed the output folder", () => {
    cutOff(4);
    rmSync(place.out, { recursive: true });
    expect(recoverSite(nodeDisk, place.out, "dist")).toBeNull();
    expect(readdirSync(place.site)).toEqual(["articles"]);
    expect(place.put(next)).toMatchObject({ written: 4 });
  });

  it("is withdrawn where somebody has made an output folder", () => {
    cutOff(0, null);
    mkdirSync(place.out);
    writeFileSync(join(place.out, "thesis.txt"), "years of work");
    expect(place.put(next)).toMatchObject({ failure: { code: "output-refused" } });
    expect(place.contents()).toEqual({ "thesis.txt": "years of work" });
    expect(place.leftovers()).toEqual([]);
  });

  it.each(["", "{", "[]", '{"put":3,"remove":{}}', '{"put":[],"remove":3}'])(
    "is withdrawn where its journal is damaged: %s",
    (text) => {
      cutOff(0);
      writeFileSync(journal(), text);
      expect(recoverSite(nodeDisk, place.out, "dist")).toBeNull();
      expect(place.contents()).toEqual(old);
      expect(place.leftovers()).toEqual([]);
    },
  );

  it("cannot be made to reach outside by what its journal says", () => {
    cutOff(0);
    writeFileSync(join(place.site, "thesis.txt"), "B");
    const { remove } = JSON.parse(Buffer.from(nodeDisk.read(journal())).toString());
    const outside = { "../thesis.txt": remove["b/index.html"] };
    writeFileSync(journal(), JSON.stringify({ fresh: false, put: [], remove: outside }));
    recoverSite(nodeDisk, place.out, "dist");
    expect(readdirSync(place.site).sort()).toEqual(["articles", "dist", "thesis.txt"]);
    cutOff(0);
    writeFileSync(journal(), JSON.stringify({ fresh: false, put: ["../../x"], remove: {} }));
    recoverSite(nodeDisk, place.out, "dist");
    expect(readdirSync(place.folder)).toEqual(["site"]);
    expect(place.contents()).toEqual(old);
  });

  it("leaves a command that has nothing to complete without a trace", () => {
    restart(null);
    expect(recoverSite(nodeDisk, join(place.site, "no", "such", "dist"), "dist")).toBeNull();
    expect(readdirSync(place.site)).toEqual(["articles"]);
  });
});

describe("an output folder that is a disk of its own", () => {
  const volume = (failing: number): { readonly disk: Disk; count(): number } => {
    const faulty = faultyDisk(failing, "crash");
    const isOut = (path: unknown): boolean => String(path).startsWith(`${place.out}/`);
    return {
      ...faulty,
      disk: watchedDisk((operation, [from, to]) => {
        if (operation === "rename" && isOut(from) !== isOut(to)) throw refusal("EXDEV", operation);
      }, faulty.disk),
    };
  };

  it("is filled and changed", () => {
    restart("empty");
    const { disk } = volume(Number.POSITIVE_INFINITY);
    expect(place.put(old, disk)).toMatchObject({ written: 4 });
    expect(place.contents()).toEqual(old);
    expect(place.put(next, disk)).toMatchObject({ written: 3, removed: 2 });
    expect(place.contents()).toEqual(next);
  });

  it("never holds a mix after the next command", () => {
    for (let failing = 1; ; failing++) {
      restart(old);
      const { disk, count } = volume(failing);
      place.put(next, disk);
      expect(recoverSite(volume(Number.POSITIVE_INFINITY).disk, place.out, "dist")).toBeNull();
      expect([old, next]).toContainEqual(place.contents());
      expect(place.leftovers()).toEqual([]);
      if (count() < failing) return;
    }
  }, 60_000);
});

/** Whether no other path needs this one to be a folder. */
const isFree = (path: string, all: readonly string[]): boolean =>
  all.every((other) => !other.startsWith(`${path}/`));

function emptyFolders(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.length === 0) return [folder];
  return entries.flatMap((entry) => (entry.isDirectory() ? emptyFolders(join(folder, entry.name)) : []));
}
