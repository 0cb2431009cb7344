// Each rule of the linter has a breach, seeded into the site of tests/lint/base: it must be found at what causes it, and nothing
// else. `expected.txt` has the words of all findings; UPDATE=1 writes it anew.

import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { placeAt } from "../../src/diagnostics/place.js";
import { lintSite, ruleTable } from "../../src/lint-site.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";
import type { Breach } from "./breach.js";
import { articleBreaches } from "./breaches/articles.js";
import { feedBreaches } from "./breaches/feeds.js";
import { fileBreaches } from "./breaches/files.js";
import { pageBreaches } from "./breaches/pages.js";
import { settingBreaches } from "./breaches/settings.js";
import { base, seeded } from "./seeded.js";

const breaches = [...settingBreaches, ...articleBreaches, ...pageBreaches, ...fileBreaches, ...feedBreaches];
const said = new Map<string, string>();
let site: TestSite | undefined;
afterEach(() => site?.close());

/** Where the findings of a breach must be. */
function placesOf({ at }: Breach, { read }: TestSite): readonly string[] {
  if (typeof at === "string") return [at];
  if (!("path" in at)) return at;
  const text = read(at.path);
  const { path, line, column } = placeAt(at.path, text, text.indexOf(at.text), 0);
  return [`${path}:${line}:${column}`];
}

describe("the linter", () => {
  it("finds nothing in the base", async () => {
    site = makeSite(base);
    const { diagnostics, outcome } = await lintSite({ root: site.root, now: testNow });
    expect({ diagnostics, outcome }).toEqual({ diagnostics: [], outcome: "clean" });
  });

  it.each(breaches)("finds $rule at what causes it, and nothing else", async (breach) => {
    site = seeded(breach.change);
    const { diagnostics } = await lintSite({ root: site.root, now: testNow });
    said.set(
      breach.rule,
      diagnostics
        .map(
          ({ message, fix }) =>
            `${breach.rule}\n  ${message.replace(/and [\d,]+ more pages?/, "and more")}\n  ${fix}\n`,
        )
        .join("\n"),
    );
    const at = placesOf(breach, site).map((place) => `${breach.rule} ${place}`);
    const found = diagnostics.map(({ code, place }) => `${code} ${place.path}:${place.line}:${place.column}`);
    expect(found.join(" ; ")).toBe(at.join(" ; "));
  });
});

describe("the rules", () => {
  const all = ruleTable.flatMap(({ rules }) => rules);

  it("have each one breach", () => {
    expect(breaches.map(({ rule }) => rule).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(all.length).toBeGreaterThanOrEqual(80);
  });

  it("have each an id of its own, a source and a sentence", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, source, asks } of all) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(source).toMatch(/^https:\/\/[^\s]+$/);
      expect(asks).toMatch(/^[^\n]+\.$/);
    }
  });
});

afterAll(() => {
  const path = "tests/lint/expected.txt";
  // The name of the style sheet changes with each edit of it.
  const text = breaches
    .map(({ rule }) => said.get(rule) ?? "")
    .join("\n")
    .replace(/style\.[\w-]{10}\.css/g, "style.….css");
  if (process.env.UPDATE === "1") writeFileSync(path, text);
  if (said.size === breaches.length) expect(text).toBe(readFileSync(path, "utf8"));
});
