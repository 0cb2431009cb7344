// What builds note for `announce`: it adds up, what cancels itself is left out, and damage costs what is damaged alone.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { nodeDisk as disk } from "../../src/disk/node-disk.js";
import {
  noteUnannounced,
  readUnannounced,
  settleUnannounced,
  unannouncedFile,
} from "../../src/engine/store/unannounced.js";
import type { Delta, Side } from "../../src/engine/transition.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-unannounced-"));
  file = unannouncedFile(folder, "dist");
});
afterEach(() => rmSync(folder, { recursive: true }));

const side = (hash: string): Side => ({ hash, content: hash, kind: "page" });
const delta = (path: string, before: string | null, after: string | null): Delta =>
  new Map([
    [path, { before: before === null ? null : side(before), after: after === null ? null : side(after) }],
  ]);
const known = (): object => Object.fromEntries(readUnannounced(disk, file)?.delta ?? []);
const nothing = { urls: [], pings: [] };

it("adds builds up", () => {
  expect(readUnannounced(disk, file)).toBe(null);
  noteUnannounced(disk, file, 1, 2, delta("a", "1", "2"));
  noteUnannounced(disk, file, 2, 3, delta("a", "2", "3"));
  noteUnannounced(disk, file, 3, 4, delta("b", null, "1"));
  expect(known()).toEqual({
    a: { before: side("1"), after: side("3") },
    b: { before: null, after: side("1") },
  });
  expect(readUnannounced(disk, file)).toMatchObject({ begins: false, since: 1, until: 4 });
  noteUnannounced(disk, file, 4, 5, delta("b", "1", null));
  noteUnannounced(disk, file, 5, 6, delta("a", "3", "1"));
  expect(known()).toEqual({});
});

it("notes that a build knew of none before it, where nothing else is noted", () => {
  noteUnannounced(disk, file, null, 2, new Map());
  expect(readUnannounced(disk, file)).toMatchObject({ begins: true, since: 2 });
  noteUnannounced(disk, file, null, 9, new Map());
  expect(readUnannounced(disk, file)).toMatchObject({ begins: true, since: 2, until: 2 });
});

it("forgets what was announced, and keeps what came meanwhile and what was left over", () => {
  noteUnannounced(disk, file, 1, 2, delta("a", "1", "2"));
  const read = readUnannounced(disk, file);
  if (read === null) throw new Error("nothing noted");
  noteUnannounced(disk, file, 2, 3, delta("b", null, "1"));
  settleUnannounced(disk, file, read, { urls: ["https://a.example/"], pings: [] });
  expect(Object.keys(known())).toEqual(["b"]);
  expect(readUnannounced(disk, file)?.unsent.urls).toEqual(["https://a.example/"]);
  const all = readUnannounced(disk, file);
  if (all !== null) settleUnannounced(disk, file, all, nothing);
  expect(readUnannounced(disk, file)).toBe(null);
});

it("survives a record that was cut short, and one that is damaged", () => {
  noteUnannounced(disk, file, 1, 2, delta("a", "1", "2"));
  const whole = readFileSync(file);
  noteUnannounced(disk, file, 2, 3, delta("b", null, "1"));
  const both = readFileSync(file);
  writeFileSync(file, both.subarray(0, both.length - 3));
  expect(Object.keys(known())).toEqual(["a"]);
  const spoilt = Buffer.from(both);
  const middle = Math.floor((whole.length + both.length) / 2);
  spoilt.writeUInt8(spoilt.readUInt8(middle) ^ 1, middle);
  writeFileSync(file, spoilt);
  expect(Object.keys(known())).toEqual(["a"]);
  writeFileSync(file, "");
  expect(readUnannounced(disk, file)).toBe(null);
  noteUnannounced(disk, file, 3, 4, delta("c", null, "1"));
  expect(Object.keys(known())).toEqual(["c"]);
});
