// What the command of the benchmark says of folders in which it cannot work, and that it works in odd ones.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-bench-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bench = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    ["bench/run.mjs", "--peers", "none", "--runs", "1", "--articles", "1", ...args],
    {
      encoding: "utf8",
      timeout: 60_000,
    },
  );

it("names a folder in which nothing can be made", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const below = process.platform === "linux" ? ["/proc/no-such-folder/below"] : [];
  for (const wrong of [file, join(file, "below"), ...below]) {
    const { status, stdout, stderr } = bench("--folder", wrong);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^--folder: no folder can be made in .*\n$/);
    expect(stderr).toContain(wrong);
  }
});

it("works in a folder that is named from the working folder, and leaves nothing there", {
  timeout: 60_000,
}, () => {
  const odd = join(folder, "odd folder ü");
  mkdirSync(odd);
  const { status, stdout } = bench("--folder", relative(".", odd));
  expect(status).toBe(0);
  expect(stdout).toContain("| clean build |");
  expect(readdirSync(odd)).toEqual([]);
});
