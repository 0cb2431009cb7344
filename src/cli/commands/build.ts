// `broadsheet build`: the finished site.

import { resolve } from "node:path";
import type { Command } from "commander";
import type { BuildOptions } from "../../build.js";
import { begin } from "../begin.js";
import { exitStatus } from "../exit-status.js";
import { createProgress } from "../progress.js";
import type { Surroundings } from "../surroundings.js";
import { oneOf, siteUrl, threadCount } from "../values.js";

interface BuildFlags {
  readonly out?: string;
  readonly baseUrl?: string;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly expired?: boolean;
  readonly now?: string;
  readonly threads?: number;
  readonly keepGoing?: boolean;
  readonly markdown?: "auto" | "remark";
  readonly strict?: boolean;
  readonly changes?: string;
  readonly stats?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

export function addBuildCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("build")
    .summary("build the site")
    .description(
      "Builds the site into dist/, all or nothing: where an article is wrong, dist/ stays as it was.",
    )
    .argument("[dir]", "the site's folder (default: this one)")
    .option("--out <dir>", "put the site there instead")
    .option("--base-url <url>", "the site's address, instead of url in site.yaml", siteUrl)
    .option("--drafts", "include drafts, visibly marked")
    .option("--future", "include articles that are dated or embargoed later than now")
    .option("--expired", "include articles that have expired")
    .option("--now <moment>", "build as of this instant or date, e.g. 2026-01-20T06:00:00Z")
    .option("--keep-going", "publish all articles but the wrong ones; still ends with status 1")
    .option("--markdown <engine>", "auto (default) or remark", oneOf(["auto", "remark"]))
    .option("--threads <n>", "work on n more threads, 0 to 64 (default: as suits the work)", threadCount)
    .option(
      "--changes <file>",
      "write what differs from the last build there: JSON, or a plain list for .txt",
    )
    .option("--strict", "treat warnings as errors")
    .option("--stats", "print what was done, how long it took, and what was slowest")
    .option("--quiet", "print nothing but mistakes")
    .option("--json", "print one JSON object with the result")
    .addHelpText("after", examples)
    .action(async (dir: string | undefined, flags: BuildFlags) => {
      surroundings.finish(await runBuild(dir, flags, surroundings));
    });
}

const examples = `
Examples:
  broadsheet build
  broadsheet build gazette --out public_html
  broadsheet build --drafts --future       everything that is written so far
  broadsheet build --changes changes.json  and say what a cache has to forget
  broadsheet build --now 2026-01-20        as it will stand that day

Exit status: 0 built, 1 the content has errors, 2 wrong usage,
3 the disk or the system failed, 130 interrupted.`;

async function runBuild(
  dir: string | undefined,
  flags: BuildFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { terminal } = surroundings;
  const site = await begin(dir, flags, surroundings);
  if ("status" in site) return site.status;

  const [{ build }, { reportBuild, reportBuildAsJson }] = await Promise.all([
    import("../../build.js"),
    import("../build-report.js"),
  ]);
  const progress = createProgress(terminal, !flags.quiet && !flags.json);
  const options = { ...buildOptions(site.root, flags, terminal.workingFolder), onProgress: progress.update };
  const result = await build(options);
  progress.clear();
  if (flags.json) reportBuildAsJson(result, site.root, terminal);
  else
    reportBuild(result, site.root, terminal, {
      ...{ summary: !flags.quiet, stats: flags.stats === true, changes: flags.changes !== undefined },
    });
  return {
    built: exitStatus.done,
    content: exitStatus.content,
    usage: exitStatus.usage,
    environment: exitStatus.environment,
  }[result.outcome];
}

function buildOptions(root: string, flags: BuildFlags, workingFolder: string): BuildOptions {
  const { out, stats, quiet, json, changes, ...rest } = flags;
  return {
    ...{ root, ...rest, changes: json === true || changes !== undefined },
    ...(out === undefined ? {} : { out: resolve(workingFolder, out) }),
    ...(changes === undefined ? {} : { changesFile: resolve(workingFolder, changes) }),
  };
}
