// Each folder of tests/errors/ is named for a Diagnostic's code: a `site/` with the mistake, and `expected.txt`, what
// the terminal says of it, letter for letter. More cases of one code are `site-<case>/` and `expected-<case>.txt`.
// `arrange.mjs` makes what git cannot hold, and may return a disk that fails; `options.json` are build options, with
// `without` for a package that is not installed, `clock` for the site that readers get. UPDATE=1 writes the texts anew.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type BuildOptions, buildOn } from "../src/build.js";
import type { Disk } from "../src/disk/disk.js";
import { nodeDisk } from "../src/disk/node-disk.js";
import { hashOf } from "../src/hash.js";
import { makeSite, printed, type TestSite, testNow } from "./rig/site.js";

interface CaseOptions extends Partial<BuildOptions> {
  /** For an error that does not keep the site from being published. */
  readonly published?: boolean;
  /**
   * What the clock says, where it and no option decides the moment; `before`: at a build before. `true` for the moment of all
   * tests, so that it is the site of readers that is built.
   */
  readonly clock?: true | { readonly before: string; readonly now: string };
  /** A module of which nothing can be had, and what the system says of it. */
  readonly without?: { readonly module: string; readonly name: string; readonly reason: string };
}

const home = "tests/errors";
const update = process.env.UPDATE === "1";
const codes = readdirSync(home).sort();
let site: TestSite | undefined;
let lacking: string | undefined;
afterEach(() => {
  site?.close();
  vi.unstubAllEnvs();
  if (lacking !== undefined) {
    vi.doUnmock(lacking);
    // What was loaded meanwhile lacks it still.
    vi.resetModules();
  }
  lacking = undefined;
});

describe("a mistake", () => {
  for (const code of codes) {
    const cases = readdirSync(join(home, code)).filter((name) => /^site(-|$)/.test(name));
    for (const name of cases) {
      it(`${code}${name.slice("site".length)}`, async () => {
        const folder = join(home, code, name);
        site = makeSite(folder);
        const { without, published, clock, changesFile, ...given }: CaseOptions = existsSync(
          join(folder, "options.json"),
        )
          ? JSON.parse(readFileSync(join(folder, "options.json"), "utf8"))
          : {};
        rmSync(join(site.root, "options.json"), { force: true });
        site.write("dist/index.html", "yesterday").write("dist/.broadsheet.json", yesterday);
        if (clock === true) vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.parse(testNow) / 1000));
        const arrange = join(home, code, `arrange${name.slice("site".length)}.mjs`);
        const disk: Disk = existsSync(arrange)
          ? ((await (await import(pathToFileURL(arrange).href)).default(site.root, nodeDisk)) ?? nodeDisk)
          : nodeDisk;
        const build = await buildWithout(without);
        const { root } = site;
        const options =
          changesFile === undefined ? given : { ...given, changesFile: join(root, changesFile) };
        const at = (moment: string) => {
          vi.spyOn(Date, "now").mockReturnValue(Date.parse(moment));
          return build(disk, { root, ...options });
        };
        if (typeof clock === "object") await at(clock.before);
        const moment = clock === undefined ? { now: testNow } : {};
        const result = await (typeof clock === "object"
          ? at(clock.now)
          : build(disk, { root, ...moment, ...options }));
        vi.restoreAllMocks();
        const text = printed(result).replaceAll(site.root, "(site)");
        const expected = join(home, code, `expected${name.slice("site".length)}.txt`);
        if (update) writeFileSync(expected, text);
        expect(text).toBe(readFileSync(expected, "utf8"));
        expect(text).toContain(code);
        const failed = result.diagnostics.some((diagnostic) => diagnostic.severity === "error");
        if (failed && published !== true) {
          expect(site.read("dist/index.html")).toBe("yesterday");
          expect(result.published).toBe(false);
        } else {
          expect(result.published).toBe(true);
        }
      });
    }
  }
});

describe("the codes", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join("src", path), "utf8"))
    .join("\n");
  // Where a Diagnostic is made, and in the comments of functions that are given the code.
  const mentions = [
    ...sources.matchAll(/\bcode: (?:"[a-z-]+"\s*\|\s*)*"[a-z-]+"/g),
    ...sources.matchAll(/\b(?:Codes?|Diagnostics?): (?:[^.*/]|\n \* )+/g),
  ];
  const used = new Set(mentions.flatMap(([text]) => text.match(/(?<=["`])[a-z]+(-[a-z]+)+(?=["`])/g) ?? []));

  it("have each a folder that shows it", () => {
    expect([...used].filter((code) => !codes.includes(code)).sort()).toEqual([]);
  });

  it("are those of the folders", () => {
    expect(codes.filter((code) => !sources.includes(`"${code}"`))).toEqual([]);
  });

  it("stand each in docs/errors.md", () => {
    const page = readFileSync("docs/errors.md", "utf8");
    expect([...used, ...codes].filter((code) => !page.includes(`| \`${code}\` |`)).sort()).toEqual([]);
  });
});

/** The program, in an installation that lacks a module. */
async function buildWithout(without: CaseOptions["without"]) {
  if (without === undefined) return buildOn;
  const { module, name, reason } = without;
  const get = (): never => {
    throw new Error(reason);
  };
  vi.resetModules();
  vi.doMock(module, () => Object.defineProperty({}, name, { enumerable: true, get }));
  lacking = module;
  return (await import("../src/build.js")).buildOn;
}

/** The manifest of a site that holds a page of yesterday's. */
const yesterday = JSON.stringify({ broadsheet: 1, files: { "index.html": hashOf("yesterday") } });
