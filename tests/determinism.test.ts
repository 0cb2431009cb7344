// The same input gives the same bytes: in another folder, zone and locale, in whatever order the disk lists files, and however
// the work is done.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuildOptions, buildOn } from "../src/build.js";
import type { Disk } from "../src/disk/disk.js";
import { nodeDisk } from "../src/disk/node-disk.js";
import { hashOf } from "../src/hash.js";
import { listFiles } from "./rig/files.js";

const now = "2026-12-01T00:00:00Z";
const parts = ["site.yaml", "articles", "pages", "authors", "public", "data"];

/** Ways to do the work, by name: none may change a byte. */
const ways: readonly (readonly [name: string, options: Partial<BuildOptions>])[] = [
  ["as it comes", {}],
  ...[0, 1, 2, 8].map((threads) => [`on ${threads} threads`, { threads }] as const),
];

const zones = [
  "Pacific/Kiritimati",
  "America/Los_Angeles",
  "Asia/Kathmandu",
  "Europe/London",
  "Australia/Lord_Howe",
  "UTC",
];
const locales = ["de_DE.UTF-8", "ar_EG.UTF-8", "tr_TR.UTF-8", "C"];
const threads: readonly Partial<BuildOptions>[] = [
  {},
  { threads: 0 },
  { threads: 1 },
  { threads: 2 },
  { threads: 8 },
];

/** Every zone, locale and number of threads, each with some of the others; CROSS=1 takes each with all of the others. */
const abroad =
  process.env.CROSS === "1"
    ? zones.flatMap((zone) =>
        locales.flatMap((locale) => threads.map((options) => [zone, locale, options] as const)),
      )
    : zones.map((zone, index) => [zone, locales[index % 4] ?? "C", threads[index % 5] ?? {}] as const);

let folder: string;
let expected: { readonly [path: string]: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-same-"));
  expected = (await builtIn("first", {})).hashes;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Hashes of everything that was built, the manifest too. */
function hashes(out: string): { [path: string]: string } {
  const paths = [...listFiles(out), ".broadsheet.json"];
  return Object.fromEntries(paths.map((path) => [path, hashOf(readFileSync(join(out, path)))]));
}

/** Builds the sample site into a folder, in one of the ways. */
async function builtIn(
  name: string,
  options: Partial<BuildOptions>,
  disk: Disk = nodeDisk,
): Promise<{
  readonly hashes: { readonly [path: string]: string };
  readonly written: number;
  readonly threads: number;
}> {
  const out = join(folder, name);
  const result = await buildOn(disk, { root: resolve("."), out, now, ...options });
  expect(result.diagnostics).toEqual([]);
  return { hashes: hashes(out), written: result.files.written, threads: result.stats?.threads ?? -1 };
}

/** The same in a copy of the site, in a process of its own with another zone and locale. */
function builtAbroad(zone: string, locale: string, options: Partial<BuildOptions>): void {
  const root = join(folder, `another folder ${zone.replace("/", "-")}`);
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  // Drawing pictures takes most of the time and knows neither zone nor locale: the first of them draws anew, the others need not.
  const drawn = join(".broadsheet", "pictures");
  if (zone !== zones[0] && process.env.CROSS !== "1")
    cpSync(resolve(drawn), join(root, drawn), { recursive: true });
  const script = `import { build } from ${JSON.stringify(resolve("lib/index.js"))};
    const result = await build(${JSON.stringify({ root, now, ...options })});
    process.stdout.write(JSON.stringify(result.diagnostics));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
  });
  expect(run.stdout + run.stderr).toBe("[]");
  expect(hashes(join(root, "dist"))).toEqual(expected);
}

describe("the sample site is the same, byte for byte,", () => {
  it("when files are listed in the reverse order", async () => {
    const reversed: Disk = { ...nodeDisk, list: (path) => [...nodeDisk.list(path)].sort().reverse() };
    expect((await builtIn("reversed", {}, reversed)).hashes).toEqual(expected);
  });

  it.each(ways)(
    "when it is built %s: over itself, afresh, and with what is remembered",
    async (way, options) => {
      expect(await builtIn("first", options)).toMatchObject({ hashes: expected, written: 0 });
      const afresh = await builtIn(way, options);
      expect(afresh.hashes).toEqual(expected);
      expect(afresh.written).toBeGreaterThan(80);
      expect(afresh.threads).toBe(options.threads ?? 0);
      expect(await builtIn(way, options)).toMatchObject({ hashes: expected, written: 0 });
    },
  );

  it.each(abroad)("in another folder, in %s with the locale %s and %j", builtAbroad);
});
