// Which rules a site is held against: all, but for those that somebody leaves out.

import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/nearest.js";
import type { LintedSite } from "./linted-site.js";
import { ruleIds } from "./registry.js";

/** Ids as the caller gives them. */
export interface RuleChoice {
  /** These alone; absent for all. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

/** Whether a rule is held, by its id. What is asked for by name is held whatever the settings leave out. */
export function chooseRules({ only, skip = [] }: RuleChoice, { lint }: Config): (id: string) => boolean {
  const left = new Set([...skip, ...(only === undefined ? lint.skip : [])]);
  const wanted = only === undefined ? null : new Set(only);
  return (id) => (wanted === null || wanted.has(id)) && !left.has(id);
}

/** The first id that no rule has, with the nearest that one has; null where all are known. */
export function unknownRule(
  ids: readonly string[],
): { readonly id: string; readonly near: string | null } | null {
  const id = ids.find((given) => !ruleIds.includes(given));
  return id === undefined ? null : { id, near: nearest(id, ruleIds) };
}

/** Ids in the settings that no rule has. Code: `lint-rule-unknown` (a warning). */
export function checkSkipped({ config, setting }: LintedSite): readonly Diagnostic[] {
  return config.lint.skip.flatMap((given, index) => {
    const unknown = unknownRule([given]);
    if (unknown === null) return [];
    const { id, near } = unknown;
    return {
      code: "lint-rule-unknown",
      severity: "warning" as const,
      message: `The linter has no rule \`${id}\`, so that nothing is left out.`,
      place: setting(`lint.skip.${index}`, "lint.skip", "lint"),
      fix: near === null ? "Take it out; `broadsheet lint --rules` lists all rules." : `Write \`${near}\`.`,
    };
  });
}
