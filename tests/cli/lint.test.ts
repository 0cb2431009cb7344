import { afterEach, describe, expect, it } from "vitest";
import { ruleTable } from "../../src/lint-site.js";
import { makeSite, type TestSite } from "../rig/site.js";
import { runIn } from "./rig.js";

let site: TestSite;
afterEach(() => site.close());

const now = ["--now", "2026-02-01T12:00:00Z"];
const budget = "articles/world/budget.md";

/** The base of tests/lint with two things wrong in one article. */
function wrongSite(): TestSite {
  const made = makeSite("tests/lint/base");
  const text = made.read(budget).replace("Ana Velho", "Staff").replace("The budget passes", "Untitled");
  return made.write(budget, text);
}

describe("lint", () => {
  it("says that it found nothing, writes nothing, and ends with 0", async () => {
    site = makeSite("tests/lint/base");
    const { status, out, err } = await runIn(site.root, ["lint", ...now]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^✔ Nothing found in \d+ files\n$/);
    expect(site.files()).toEqual([]);
    expect(await runIn(site.root, ["lint", "--quiet", ...now])).toEqual({ status: 0, out: "", err: "" });
  });

  it("prints what it found with its place, and ends with 1", async () => {
    site = wrongSite();
    const { status, out, err } = await runIn(site.root, ["lint", ...now]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain(`⚠ headline-vague  ${budget}:2:11\n`);
    expect(err).toContain(`⚠ byline-generic  ${budget}:4:9\n`);
    expect(err).toContain("\n2 warnings\n");
  });

  it("holds some rules alone, or all but some", async () => {
    site = wrongSite();
    const only = await runIn(site.root, ["lint", "--only", "byline-generic,dek-markup", ...now]);
    expect(only.err).toContain("byline-generic");
    expect(only.err).toContain("\n1 warning\n");
    const rest = await runIn(site.root, [
      "lint",
      "--skip",
      "byline-generic",
      "--skip",
      "headline-vague",
      ...now,
    ]);
    expect(rest).toMatchObject({ status: 0, err: "" });
  });

  it("refuses a rule that there is not, and names the nearest", async () => {
    site = wrongSite();
    const { status, err } = await runIn(site.root, ["lint", "--only", "headline-vage"]);
    expect(status).toBe(2);
    expect(err).toBe('✘ There is no rule "headline-vage".\n  Did you mean headline-vague?\n');
    const json = await runIn(site.root, ["lint", "--skip", "zzz", "--json"]);
    expect(JSON.parse(json.out)).toMatchObject({ outcome: "usage", message: 'There is no rule "zzz".' });
  });

  it("gives the same as data", async () => {
    site = wrongSite();
    const { status, out } = await runIn(site.root, ["lint", "--json", ...now]);
    const result = JSON.parse(out);
    expect([status, result.outcome]).toEqual([1, "content"]);
    expect(result.diagnostics).toEqual([
      expect.objectContaining({ code: "headline-vague", severity: "warning" }),
      expect.objectContaining({
        code: "byline-generic",
        place: expect.objectContaining({ line: 4, column: 9 }),
      }),
    ]);
  });

  it("lists all rules with their sources", async () => {
    site = makeSite({});
    const { status, out } = await runIn(site.root, ["lint", "--rules"]);
    expect(status).toBe(0);
    for (const { id, source } of ruleTable.flatMap(({ rules }) => rules)) {
      expect(out).toContain(`  ${id}\n`);
      expect(out).toContain(`    ${source}\n`);
    }
    const { rules } = JSON.parse((await runIn(site.root, ["lint", "--rules", "--json"])).out);
    expect(rules.length).toBe(ruleTable.flatMap(({ rules: all }) => all).length);
  });

  it("tells errors first: a site that cannot be built is held against no rule", async () => {
    site = wrongSite();
    site.write("articles/world/law.md", "---\nheadline: A law\ndate: soon\n---\n");
    const { status, err } = await runIn(site.root, ["lint", ...now]);
    expect(status).toBe(1);
    expect(err).toContain("date-invalid");
    expect(err).toContain("\n1 error\n");
  });
});
