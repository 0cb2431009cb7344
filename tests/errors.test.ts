// Each folder of tests/errors/ is named for a Diagnostic's code: a `site/` with the mistake, and `expected.txt`, what
// the terminal says of it, letter for letter. More cases of one code are `site-<case>/` and `expected-<case>.txt`.
// `arrange.mjs` makes what git cannot hold; `options.json` are build options. UPDATE=1 writes the texts anew.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { BuildOptions } from "../src/build.js";
import { hashOf } from "../src/hash.js";
import { makeSite, printed, type TestSite } from "./rig/site.js";

const home = "tests/errors";
const update = process.env.UPDATE === "1";
const codes = readdirSync(home).sort();
let site: TestSite | undefined;
afterEach(() => site?.close());

describe("a mistake", () => {
  for (const code of codes) {
    const cases = readdirSync(join(home, code)).filter((name) => /^site(-|$)/.test(name));
    for (const name of cases) {
      it(`${code}${name.slice("site".length)}`, async () => {
        const folder = join(home, code, name);
        site = makeSite(folder);
        const options: Partial<BuildOptions> & { arrange?: string } = existsSync(join(folder, "options.json"))
          ? JSON.parse(readFileSync(join(folder, "options.json"), "utf8"))
          : {};
        rmSync(join(site.root, "options.json"), { force: true });
        const arrange = join(home, code, `arrange${name.slice("site".length)}.mjs`);
        if (existsSync(arrange)) (await import(pathToFileURL(arrange).href)).default(site.root);
        site.write("dist/index.html", "yesterday").write("dist/.broadsheet.json", yesterday);
        const result = await site.build(options);
        const text = printed(result);
        const expected = join(home, code, `expected${name.slice("site".length)}.txt`);
        if (update) writeFileSync(expected, text);
        expect(text).toBe(readFileSync(expected, "utf8"));
        expect(text).toContain(code);
        const failed = result.diagnostics.some((diagnostic) => diagnostic.severity === "error");
        if (failed && options.keepGoing !== true) {
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
  const used = new Set([...sources.matchAll(/\bcode: "([a-z0-9-]+)"/g)].map((match) => match[1] ?? ""));

  it("have each a folder that shows it", () => {
    expect([...used].filter((code) => !codes.includes(code)).sort()).toEqual([]);
  });

  it("stand each in docs/errors.md", () => {
    const page = readFileSync("docs/errors.md", "utf8");
    expect([...used].filter((code) => !page.includes(`\`${code}\``)).sort()).toEqual([]);
  });
});

/** The manifest of a site that holds a page of yesterday's. */
const yesterday = JSON.stringify({ broadsheet: 1, files: { "index.html": hashOf("yesterday") } });
