// The engine is a layer that can be taken away: the rooms, called directly, build the same site.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { build } from "../../src/build.js";
import { editedSite } from "./rig/edited-site.js";
import { buildInRooms } from "./rig/rooms-alone.js";
import { paperNow, smallPaper } from "./rig/small-paper.js";
import { differences, lookAt } from "./rig/twin-builds.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-rooms-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function expectSame(root: string, now: string, least: number): Promise<void> {
  const [withEngine, without] = [join(folder, "with"), join(folder, "without")];
  const result = await build({ root, now, out: withEngine });
  expect(result.outcome).toBe("built");
  const rooms = await buildInRooms(root, without, now, resolve("templates"));
  expect(differences(lookAt(without), lookAt(withEngine))).toEqual([]);
  expect(rooms).toEqual({ articles: result.articles, outputs: result.files.written });
  expect(rooms.outputs).toBeGreaterThan(least);
}

it("builds a small paper", async () => {
  const site = editedSite(smallPaper(40, "the package's"));
  try {
    await expectSame(site.root, paperNow, 60);
  } finally {
    site.close();
  }
});

it("builds the sample site", () => expectSame(resolve("."), "2026-12-01T00:00:00Z", 60));

it("is done without a file of the engine", () => {
  const seen = new Set<string>();
  const look = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, at, later] of readFileSync(file, "utf8").matchAll(
      /^(?:import|export)(?! type )[^;]*? from "(\.[^"]+)";|\bimport\("(\.[^"]+)"\)/gm,
    ))
      look(join(dirname(file), (at ?? later ?? "").replace(/\.js$/, ".ts")));
  };
  look(resolve("tests/engine/rig/rooms-alone.ts"));
  const inSource = [...seen].filter((file) => file.startsWith(resolve("src")));
  expect(inSource.length).toBeGreaterThan(100);
  expect(inSource.filter((file) => /src\/(?:engine|pipeline)\//.test(file))).toEqual([]);
});
