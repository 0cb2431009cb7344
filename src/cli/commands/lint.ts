// `broadsheet lint`: what search engines, feed readers and networks ask of a site, held against it.

import type { Command } from "commander";
import { begin } from "../begin.js";
import { exitStatus } from "../exit-status.js";
import { createProgress } from "../progress.js";
import { refuse, type Surroundings } from "../surroundings.js";
import { ruleNames, siteUrl } from "../values.js";

interface LintFlags {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly rules?: boolean;
  readonly baseUrl?: string;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly expired?: boolean;
  readonly now?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

export function addLintCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("lint")
    .summary("hold the site against what search engines and feed readers ask")
    .description(
      "Holds the site against the published rules for feeds, sitemaps, structured data, social cards and robots.txt, offline. Nothing is built.",
    )
    .argument("[dir]", "the site's folder (default: this one)")
    .option("--only <rules>", "these rules alone, with commas between them", ruleNames)
    .option("--skip <rules>", "all but these; lint.skip in site.yaml does it for good", ruleNames)
    .option("--rules", "list all rules, with where each is published")
    .option("--base-url <url>", "the site's address, instead of url in site.yaml", siteUrl)
    .option("--drafts", "include drafts")
    .option("--future", "include articles that are dated or embargoed later than now")
    .option("--expired", "include articles that have expired")
    .option("--now <moment>", "the site as of this instant or date, e.g. 2026-01-20T06:00:00Z")
    .option("--quiet", "print nothing but what was found")
    .option("--json", "print one JSON object with what was found")
    .addHelpText("after", examples)
    .action(async (dir: string | undefined, flags: LintFlags) => {
      surroundings.finish(await runLint(dir, flags, surroundings));
    });
}

const examples = `
Examples:
  broadsheet lint
  broadsheet lint --only headline-too-long,canonical-missing
  broadsheet lint --rules                  every rule and its source

Exit status: 0 nothing was found, 1 something was, 2 wrong usage.`;

async function runLint(
  dir: string | undefined,
  flags: LintFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { terminal } = surroundings;
  if (flags.rules) {
    const { listRules, rulesAsJson } = await import("../rule-list.js");
    terminal.out(flags.json ? rulesAsJson() : listRules(terminal.colour.out));
    return exitStatus.done;
  }
  const site = await begin(dir, flags, surroundings);
  if ("status" in site) return site.status;

  const [{ lintSite, unknownRule }, { reportLint, reportLintAsJson }] = await Promise.all([
    import("../../lint-site.js"),
    import("../lint-report.js"),
  ]);
  const unknown = unknownRule([...(flags.only ?? []), ...(flags.skip ?? [])]);
  if (unknown !== null) {
    const complaint = {
      message: `There is no rule "${unknown.id}".`,
      fix:
        unknown.near === null
          ? 'Run "broadsheet lint --rules" to see all rules.'
          : `Did you mean ${unknown.near}?`,
    };
    return refuse(terminal, complaint, flags.json ? "json" : "text");
  }
  const { rules: _, quiet, json, ...asked } = flags;
  const progress = createProgress(terminal, !quiet && !json);
  const result = await lintSite({ root: site.root, ...asked, onProgress: progress.update });
  progress.clear();
  if (json) reportLintAsJson(result, site.root, terminal);
  else reportLint(result, site.root, terminal, { summary: !quiet });
  return { clean: exitStatus.done, content: exitStatus.content, usage: exitStatus.usage }[result.outcome];
}
