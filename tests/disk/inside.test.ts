import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isInside, isPlain, reallyInside, realPathOf, resolveInside } from "../../src/disk/inside.js";
import { nodeDisk } from "../../src/disk/node-disk.js";

describe("a path that is resolved inside a folder", () => {
  it.each([
    ["world/budget.md", "/site/world/budget.md"],
    ["./world/../a.md", "/site/a.md"],
    ["", "/site"],
    ["..a/b", "/site/..a/b"],
    ["a b/ü.md", "/site/a b/ü.md"],
  ])("is %j", (path, whole) => expect(resolveInside("/site", path)).toBe(whole));

  it.each(["..", "../x", "a/../../x", "/etc/passwd", "c:x", "C:/x", "a\\..\\x", "\\\\host\\x", "a\0b"])(
    "is not %j",
    (path) => expect(resolveInside("/site", path)).toBeNull(),
  );

  it("never leaves the folder, whatever it is made of", () => {
    const part = fc.oneof(fc.constantFrom("..", ".", "", "a", "/", "\\", "c:", "\0", "~"), fc.string());
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const whole = resolveInside("/site/folder", parts.join("/"));
        if (whole === null) return;
        expect(relative("/site/folder", whole).split("/")[0]).not.toBe("..");
        expect(resolve(whole)).toBe(whole);
      }),
    );
  });

  it("knows a folder from one whose name begins like it", () => {
    expect(isInside("/site", "/site")).toBe(true);
    expect(isInside("/site", "/site/a")).toBe(true);
    expect(isInside("/site", "/site-2")).toBe(false);
    expect(isInside("/site/a", "/site")).toBe(false);
  });
});

describe("links on the way", () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "broadsheet-inside-")));
    mkdirSync(join(folder, "site", "media"), { recursive: true });
    writeFileSync(join(folder, "secret"), "x");
    writeFileSync(join(folder, "site", "media", "a.png"), "x");
    symlinkSync(join(folder, "site", "media"), join(folder, "site", "pictures"));
    symlinkSync(folder, join(folder, "site", "up"));
    symlinkSync(join(folder, "gone"), join(folder, "site", "nowhere"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const site = (): string => join(folder, "site");

  it("count where a file is looked for", () => {
    expect(reallyInside(nodeDisk, site(), "pictures/a.png")).toBe(join(site(), "pictures", "a.png"));
    expect(reallyInside(nodeDisk, site(), "up/secret")).toBeNull();
    expect(reallyInside(nodeDisk, site(), "up/site/media/a.png")).toBe(join(site(), "up/site/media/a.png"));
    expect(reallyInside(nodeDisk, site(), "nowhere")).toBeNull();
    expect(reallyInside(nodeDisk, site(), "media/b.png")).toBeNull();
  });

  it("count for what is not there yet", () => {
    expect(realPathOf(nodeDisk, join(site(), "pictures", "new", "b.png"))).toBe(
      join(site(), "media", "new", "b.png"),
    );
    expect(realPathOf(nodeDisk, join(site(), "up", "x"))).toBe(join(folder, "x"));
    expect(realPathOf(nodeDisk, "/no/such/folder")).toBe("/no/such/folder");
  });
});

describe("a plain path", () => {
  it("stays inside, whatever line ends are in it", () => {
    expect(isPlain("world/budget/index.html")).toBe(true);
    for (const path of ["", "/a", "a/", "a//b", "..", "a/../b", "a\n/../../b", "a\\b", "c:/b", "a\0b"])
      expect(isPlain(path)).toBe(false);
  });
});
