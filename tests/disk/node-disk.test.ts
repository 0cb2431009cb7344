import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeOf, nodeDisk } from "../../src/disk/node-disk.js";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "broadsheet-disk-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (path: string): string => join(folder, path);

function codeThrown(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return codeOf(error);
  }
}

describe("the disk", () => {
  it("tells what lies at a path, and what a link leads to", () => {
    writeFileSync(at("file"), "four");
    mkdirSync(at("folder"));
    symlinkSync(at("file"), at("link"));
    symlinkSync(at("loop"), at("loop"));
    const kinds = ["file", "folder", "link", "loop", "nothing", "file/below"];
    expect(kinds.map((path) => nodeDisk.kindOf(at(path)))).toEqual([
      "file",
      "folder",
      "link",
      "link",
      null,
      null,
    ]);
    expect(kinds.map((path) => nodeDisk.state(at(path))?.kind ?? null)).toEqual([
      "file",
      "folder",
      "file",
      null,
      null,
      null,
    ]);
    expect(nodeDisk.state(at("link"))).toMatchObject({ size: 4, modified: statSync(at("file")).mtimeMs });
    expect([...nodeDisk.list(folder)].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: "file", kind: "file" },
      { name: "folder", kind: "folder" },
      { name: "link", kind: "link" },
      { name: "loop", kind: "link" },
    ]);
  });

  it.each([0, 1, 65_536, 65_537, 600_000])("reads a file of %i bytes in pieces", (size) => {
    const bytes = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));
    writeFileSync(at("file"), bytes);
    const pieces: Buffer[] = [];
    // A piece is good until the next one.
    for (const piece of nodeDisk.chunks(at("file"))) pieces.push(Buffer.from(piece));
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  });

  it("reads a part of a file, as far as there is any", () => {
    writeFileSync(at("file"), "0123456789");
    const part = (start: number, length: number) =>
      Buffer.from(nodeDisk.part(at("file"), start, length)).toString();
    expect(part(0, 4)).toBe("0123");
    expect(part(8, 4)).toBe("89");
    expect(part(10, 4)).toBe("");
    expect(part(3, 0)).toBe("");
    expect(codeThrown(() => nodeDisk.part(at("nothing"), 0, 1))).toBe("ENOENT");
  });

  it("makes a new file only where nothing is", () => {
    nodeDisk.writeNew(at("lock"), "first");
    expect(codeThrown(() => nodeDisk.writeNew(at("lock"), "second"))).toBe("EEXIST");
    expect(readFileSync(at("lock"), "utf8")).toBe("first");
  });

  it("makes folders with those above, where there may be some", () => {
    nodeDisk.makeFolder(at("a/b/c"));
    nodeDisk.makeFolder(at("a/b"));
    expect(nodeDisk.kindOf(at("a/b/c"))).toBe("folder");
    nodeDisk.write(at("file"), "");
    expect(codeThrown(() => nodeDisk.makeFolder(at("file")))).toBe("EEXIST");
    expect(codeThrown(() => nodeDisk.makeFolder(at("file/a")))).toBe("ENOTDIR");
    if (process.platform === "linux")
      expect(codeThrown(() => nodeDisk.makeFolder("/proc/none/a"))).toBe("ENOENT");
  });

  it("replaces a file by a rename, and removes only empty folders one by one", () => {
    nodeDisk.makeFolder(at("a/b/c"));
    nodeDisk.write(at("a/new"), "new");
    nodeDisk.write(at("a/old"), "old");
    nodeDisk.sync(at("a/new"));
    nodeDisk.rename(at("a/new"), at("a/old"));
    expect(readFileSync(at("a/old"), "utf8")).toBe("new");
    expect(["ENOTEMPTY", "EEXIST"]).toContain(codeThrown(() => nodeDisk.removeFolder(at("a"))));
    nodeDisk.removeFolder(at("a/b/c"));
    nodeDisk.removeFile(at("a/old"));
    nodeDisk.removeTree(at("a"));
    expect(nodeDisk.list(folder)).toEqual([]);
  });

  it("throws what the system says", () => {
    expect(codeThrown(() => nodeDisk.read(at("nothing")))).toBe("ENOENT");
    expect(codeThrown(() => [...nodeDisk.chunks(at("nothing"))])).toBe("ENOENT");
    expect(codeThrown(() => nodeDisk.list(at("nothing")))).toBe("ENOENT");
    expect(codeOf(new Error("none of the system's"))).toBe("");
    expect(codeOf("no error at all")).toBe("");
  });
});
