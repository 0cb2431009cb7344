// docs/linting.md lists the rules of the registry; UPDATE=1 writes its table anew.

import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ruleTable } from "../../src/lint-site.js";

const path = "docs/linting.md";
const mark = "<!-- rules -->\n";

it("docs/linting.md has each rule with what it asks and its source", () => {
  const tables = ruleTable.map(({ name, rules }) => {
    const rows = rules.map(
      ({ id, severity, asks, source }) =>
        `| \`${id}\` | ${severity === "error" ? "✘" : "⚠"} | ${asks} | [source](${source}) |\n`,
    );
    return `\n### ${name}\n\n| rule | | what it asks | |\n| --- | --- | --- | --- |\n${rows.join("")}`;
  });
  const text = readFileSync(path, "utf8");
  const [before] = text.split(mark);
  const wanted = `${before}${mark}${tables.join("")}`;
  if (process.env.UPDATE === "1") writeFileSync(path, wanted);
  expect(readFileSync(path, "utf8")).toBe(wanted);
});
