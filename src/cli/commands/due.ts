// `broadsheet due`: when the site changes by itself, for people, for programs, for cron and for continuous integration.

import type { Command } from "commander";
import { begin } from "../begin.js";
import { checkMoment } from "../check-now.js";
import { exitStatus } from "../exit-status.js";
import { refuse, type Surroundings } from "../surroundings.js";
import { instantCount, siteUrl } from "../values.js";

interface DueFlags {
  readonly now?: string;
  readonly until?: string;
  readonly limit?: number;
  readonly baseUrl?: string;
  readonly json?: boolean;
  readonly cron?: boolean;
  readonly ci?: boolean;
}

export function addDueCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("due")
    .summary("say when the site changes by itself next, and why")
    .description(
      "Lists the next instants at which a build comes out differently though nothing was edited: an embargo ends, an article expires, …",
    )
    .argument("[dir]", "the site's folder (default: this one)")
    .option("--now <moment>", "what is due from this instant or date on, e.g. 2026-01-20T06:00:00Z")
    .option("--until <moment>", "nothing after this instant or date")
    .option("--limit <n>", "at most n instants, 1 to 1000 (default: 10)", instantCount)
    .option("--base-url <url>", "the site's address, instead of url in site.yaml", siteUrl)
    .option("--json", "print one JSON object with the list")
    .option("--cron", "print lines for a crontab, in UTC")
    .option("--ci", "print the schedule of a GitHub Actions workflow, in UTC")
    .addHelpText("after", examples)
    .action(async (dir: string | undefined, flags: DueFlags) => {
      surroundings.finish(await runDue(dir, flags, surroundings));
    });
}

const examples = `
Examples:
  broadsheet due
  broadsheet due --until 2026-12-24 --limit 100
  broadsheet due --cron                    lines to put into your crontab
  broadsheet due --json | jq -r '.due[0].at'

Exit status: 0 listed, 1 the content has errors, 2 wrong usage.`;

async function runDue(dir: string | undefined, flags: DueFlags, surroundings: Surroundings): Promise<number> {
  const { terminal } = surroundings;
  const form = flags.json ? "json" : "text";
  const forms = [flags.json, flags.cron, flags.ci].filter((each) => each === true);
  if (forms.length > 1) {
    const fix = "Call it once for each.";
    return refuse(terminal, { message: "Only one of --json, --cron and --ci at a time.", fix }, form);
  }
  const site = await begin(dir, flags, surroundings);
  if ("status" in site) return site.status;
  const wrong = await checkMoment("--until", flags.until);
  if (wrong !== null) return refuse(terminal, wrong, form);

  const [{ listDue }, report, { printDiagnostics, toJson }, { fromSite }, { settleOutput }] =
    await Promise.all([
      import("../../due.js"),
      import("../due-report.js"),
      import("../print-diagnostics.js"),
      import("../shown-path.js"),
      import("../settle-output.js"),
    ]);
  const { root } = site;
  const { now, until, baseUrl, limit = 10 } = flags;
  const listing = await listDue({ root, now, until, baseUrl, limit });
  const { config } = listing;
  if (config !== null) settleOutput(root, config);
  const errors = listing.diagnostics.filter(({ severity }) => severity === "error");
  const shown = fromSite(terminal.workingFolder, root);
  const timeZone = config?.timeZone ?? "UTC";
  if (flags.json) {
    const diagnostics = toJson(listing.diagnostics, root, terminal);
    terminal.out(
      `${JSON.stringify({ ...report.dueAsJson(listing, timeZone, shown), diagnostics }, null, 2)}\n`,
    );
  } else {
    printDiagnostics(errors, root, terminal);
    if (config !== null) {
      const how = { timeZone, shown, root, colour: terminal.colour.out };
      if (flags.cron) terminal.out(report.formatCron(listing, how));
      else if (flags.ci) terminal.out(report.formatSchedule(listing, how));
      else terminal.out(report.formatDue(listing, how));
    }
  }
  return errors.length > 0 ? exitStatus.content : exitStatus.done;
}
