// What the published rules say of a site, found without building it.

import type { Config } from "./config/config.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { sortDiagnostics } from "./diagnostics/sort.js";
import type { Engine } from "./engine/engine.js";
import type { RuleChoice } from "./lint/choose-rules.js";
import { lintPages } from "./lint/lint-pages.js";
import { type GatherOptions, gather, siteMissing } from "./pipeline/gather.js";
import { lookAtSite } from "./pipeline/look-at-site.js";
import { type PlanOptions, plan } from "./pipeline/plan.js";
import { prepare } from "./pipeline/prepare.js";

export { unknownRule } from "./lint/choose-rules.js";
export { ruleTable } from "./lint/registry.js";

export interface LintOptions
  extends RuleChoice,
    Pick<GatherOptions, "root" | "baseUrl" | "now">,
    Pick<PlanOptions, "drafts" | "future" | "expired"> {
  readonly onProgress?: (phase: "read" | "parse" | "model" | "render", done: number, total: number) => void;
}

export interface LintResult {
  /** `clean`: nothing was found; `content`: something was, or the site has errors that keep rules from being held. */
  readonly outcome: "clean" | "content" | "usage";
  /** What a strict build would say: its own mistakes, and what the rules find where there is no error. Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the settings cannot be read. */
  readonly config: Config | null;
  /** How many files were looked at. */
  readonly pages: number;
}

/** Lints the site in an absolute folder; writes nothing but what it remembers of its articles. */
export async function lintSite(options: LintOptions): Promise<LintResult> {
  const found = await lookAtSite(options.root, (engine) => lintWith(engine, options));
  return found ?? { ...nothing, diagnostics: [siteMissing] };
}

const nothing: LintResult = { outcome: "usage", diagnostics: [], config: null, pages: 0 };

async function lintWith(engine: Engine, options: LintOptions): Promise<LintResult> {
  const { root, only, skip, onProgress } = options;
  const result = await gather(engine, options);
  if ("stopped" in result) return { ...nothing, diagnostics: [result.stopped] };
  const { gathered } = result;
  const planned = await plan(engine, gathered, options);
  const { renderer } = prepare(engine, gathered, planned, root);
  const told = (findings: readonly Diagnostic[] = []): readonly Diagnostic[] =>
    sortDiagnostics([...planned.diagnostics, ...renderer.diagnostics, ...findings]).filter(
      ({ code }) => !gathered.doubtful.has(code),
    );
  const end = (diagnostics: readonly Diagnostic[], pages: number): LintResult => ({
    ...{ outcome: diagnostics.length > 0 ? "content" : "clean", diagnostics, pages },
    config: gathered.sound ? gathered.config : null,
  });
  const isError = ({ severity }: Diagnostic): boolean => severity === "error";
  if (told().some(isError)) return end(told().filter(isError), 0);
  const linted = await lintPages({
    ...{ root, engine, gathered, planned, renderer },
    choice: { ...(only === undefined ? {} : { only }), ...(skip === undefined ? {} : { skip }) },
    onProgress: (done, total) => onProgress?.("render", done, total),
  });
  // Who asks for some rules asks for nothing else; what cannot be rendered was looked at by none.
  const all = told(linted.diagnostics);
  const isWanted = (diagnostic: Diagnostic): boolean => only?.includes(diagnostic.code) ?? true;
  return end(
    all.filter((diagnostic) => isError(diagnostic) || isWanted(diagnostic)),
    linted.files,
  );
}
