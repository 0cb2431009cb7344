// The sample site, as a visitor, a validator and another machine see it.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { HtmlValidate } from "html-validate";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuildResult, build } from "../src/build.js";
import { checkLinks } from "../src/check/check-links.js";
import { nodeDisk } from "../src/disk/node-disk.js";
import { lintSite } from "../src/lint-site.js";
import { disagreements } from "./rig/agreement.js";
import { listFiles } from "./rig/files.js";
import { printed } from "./rig/site.js";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-sample-"));
const out = join(folder, "dist");
/** After everything in it. */
const now = "2026-12-01T00:00:00Z";
let result: BuildResult;
let pages: string[];

beforeAll(async () => {
  result = await build({ root: resolve("."), out, now });
  pages = listFiles(out).filter((path) => path.endsWith(".html"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the sample site", () => {
  it("builds without a word", () => {
    expect(printed(result)).toBe("");
    expect(result.outcome).toBe("built");
    expect(result.articles).toBeGreaterThanOrEqual(40);
  });

  it("breaks no rule of the linter", async () => {
    const { diagnostics, pages: files } = await lintSite({ root: resolve("."), now });
    expect(diagnostics).toEqual([]);
    expect(files).toBeGreaterThan(100);
  });

  it("credits every photograph, beside it and on the page of picture credits", async () => {
    const photographs = listFiles(resolve("articles")).filter((path) => path.endsWith(".jpg"));
    const credits = readFileSync(resolve("pages/picture-credits.md"), "utf8");
    expect(photographs.length).toBeGreaterThanOrEqual(12);
    expect(credits.split("\n").filter((line) => line.startsWith("| ["))).toHaveLength(photographs.length);
    for (const path of photographs) {
      const { width = 0, exif, xmp, iptc } = await sharp(join("articles", path)).metadata();
      expect([path, width <= 2000, exif, xmp, iptc]).toEqual([path, true, undefined, undefined, undefined]);
    }
  });

  it("passes html-validate", () => {
    const validate = new HtmlValidate({ extends: ["html-validate:standard"] });
    const problems = pages.flatMap((path) =>
      validate
        .validateStringSync(readFileSync(join(out, path), "utf8"))
        .results.flatMap((report) => report.messages)
        .map((message) => `${path}:${message.line}:${message.column} ${message.ruleId} ${message.message}`),
    );
    expect(problems).toEqual([]);
  });

  it("passes the Nu checker without an error or a warning", () => {
    const jar = join(
      dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")),
      "build/dist/vnu.jar",
    );
    const checked = spawnSync("java", ["-Xss4m", "-jar", jar, "--format", "gnu", "--skip-non-html", out], {
      encoding: "utf8",
    });
    expect(checked.error).toBeUndefined();
    expect(`${checked.stdout}${checked.stderr}`.replaceAll(out, "dist")).toBe("");
    expect(checked.status).toBe(0);
  });

  it("says to machines what it shows to readers", () => {
    const wrong = pages.flatMap((path) => {
      const html = readFileSync(join(out, path), "utf8");
      const isRedirect = html.includes('http-equiv="refresh"');
      return isRedirect
        ? []
        : disagreements(html, "https://gazette.example").map((each) => `${path} ${each}`);
    });
    expect(wrong).toEqual([]);
  });

  it("has no link, id or picture that leads nowhere", () => {
    expect(checkLinks(nodeDisk, out, "https://gazette.example")).toEqual([]);
  });
});
