// The linter's rules as `lint --rules` lists them.

import { ruleTable } from "../lint-site.js";
import { createPaint } from "./colour.js";

/** By subject: id, what the rule asks, and where it is published. */
export function listRules(colour: boolean): string {
  const paint = createPaint(colour);
  return ruleTable
    .map(({ name, rules }) => {
      const lines = rules.map(
        ({ id, asks, source }) => `  ${paint("bold", id)}\n    ${asks}\n    ${paint("dim", source)}\n`,
      );
      return `${name}\n${lines.join("")}`;
    })
    .join("\n");
}

export function rulesAsJson(): string {
  const rules = ruleTable.flatMap(({ name, rules: all }) =>
    all.map(({ id, severity, asks, source }) => ({ id, about: name, severity, asks, source })),
  );
  return `${JSON.stringify({ rules }, null, 2)}\n`;
}
