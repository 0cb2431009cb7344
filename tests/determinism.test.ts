// The same input gives the same bytes: in another folder, zone and locale, and whatever order the disk lists files in.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildOn } from "../src/build.js";
import type { Disk } from "../src/disk/disk.js";
import { nodeDisk } from "../src/disk/node-disk.js";
import { hashOf } from "../src/hash.js";
import { listFiles } from "./rig/files.js";

const now = "2026-06-01T00:00:00Z";
const parts = ["site.yaml", "articles", "pages", "authors", "public", "data"];
let folder: string;
let expected: { readonly [path: string]: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-same-"));
  expected = await built(nodeDisk, resolve("."), join(folder, "first"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Hashes of everything that was built, the manifest too. */
function hashes(out: string): { [path: string]: string } {
  const paths = [...listFiles(out), ".broadsheet.json"];
  return Object.fromEntries(paths.map((path) => [path, hashOf(readFileSync(join(out, path)))]));
}

async function built(disk: Disk, root: string, out: string): Promise<{ [path: string]: string }> {
  const result = await buildOn(disk, { root, out, now });
  expect(result.diagnostics).toEqual([]);
  return hashes(out);
}

describe("the sample site is the same, byte for byte,", () => {
  it("when files are listed in the reverse order", async () => {
    const reversed: Disk = { ...nodeDisk, list: (path) => [...nodeDisk.list(path)].sort().reverse() };
    expect(await built(reversed, resolve("."), join(folder, "reversed"))).toEqual(expected);
  });

  it("when it is built over itself", async () => {
    expect(await built(nodeDisk, resolve("."), join(folder, "first"))).toEqual(expected);
  });

  it.each([
    ["Pacific/Kiritimati", "de_DE.UTF-8"],
    ["America/Los_Angeles", "ar_EG.UTF-8"],
    ["Asia/Kathmandu", "tr_TR.UTF-8"],
    ["Europe/London", "C"],
    ["Australia/Lord_Howe", "es_ES.UTF-8"],
    ["UTC", "en_US.UTF-8"],
  ])("in another folder, in %s with the locale %s", (zone, locale) => {
    const root = join(folder, `another folder ${zone.replace("/", "-")}`);
    for (const part of parts) cpSync(part, join(root, part), { recursive: true });
    const script = `import { build } from ${JSON.stringify(resolve("lib/build.js"))};
      const result = await build({ root: ${JSON.stringify(root)}, now: ${JSON.stringify(now)} });
      process.stdout.write(JSON.stringify(result.diagnostics));`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
      env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
    });
    expect(run.stdout + run.stderr).toBe("[]");
    expect(hashes(join(root, "dist"))).toEqual(expected);
  });
});
