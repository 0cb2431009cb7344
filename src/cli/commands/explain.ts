// `broadsheet explain`: what a page is made of, and why the last build rendered it or did not.

import { resolve } from "node:path";
import type { Command } from "commander";
import { begin } from "../begin.js";
import { exitStatus } from "../exit-status.js";
import { refuse, type Surroundings } from "../surroundings.js";
import { oneOf, siteUrl } from "../values.js";

interface ExplainFlags {
  readonly out?: string;
  readonly baseUrl?: string;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly expired?: boolean;
  readonly keepGoing?: boolean;
  readonly markdown?: "auto" | "remark";
  readonly strict?: boolean;
  readonly json?: boolean;
}

export function addExplainCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("explain")
    .summary("say what a page is made of, and why the last build rendered it or did not")
    .description(
      "Says what a page is made of, and why the last build rendered it or did not, as .broadsheet/ remembers it. Nothing is built.",
    )
    .argument("<page>", "its file, its address, or the article that it comes from")
    .argument("[dir]", "the site's folder (default: this one)")
    .option("--out <dir>", "of the build that put the site there")
    .option("--base-url <url>", "of the build with this address", siteUrl)
    .option("--drafts", "of the build with drafts")
    .option("--future", "of the build with articles that were still to come")
    .option("--expired", "of the build with articles that had expired")
    .option("--keep-going", "of the build that left out wrong articles")
    .option("--markdown <engine>", "of the build with auto or remark", oneOf(["auto", "remark"]))
    .option("--strict", "of the build with warnings as errors")
    .option("--json", "print one JSON object with the answer")
    .addHelpText("after", examples)
    .action(async (page: string, dir: string | undefined, flags: ExplainFlags) => {
      surroundings.finish(await runExplain(page, dir, flags, surroundings));
    });
}

const examples = `
Examples:
  broadsheet explain articles/science/moon.md
  broadsheet explain /science/moon/
  broadsheet explain index.html --json
  broadsheet explain index.html --drafts   as built with --drafts`;

async function runExplain(
  page: string,
  dir: string | undefined,
  flags: ExplainFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { terminal } = surroundings;
  const { workingFolder } = terminal;
  const site = await begin(dir, flags, surroundings);
  if ("status" in site) return site.status;

  const [{ nodeDisk }, { explainPage }, { requestOf }] = await Promise.all([
    import("../../disk/node-disk.js"),
    import("../../engine/explain-page.js"),
    import("../../pipeline/outcome.js"),
  ]);
  const { root } = site;
  const { json, out, ...rest } = flags;
  const toFolder = out === undefined ? {} : { out: resolve(workingFolder, out) };
  const request = requestOf({ root, ...rest, ...toFolder });
  const explained = explainPage(nodeDisk, { root, request, page, workingFolder });
  if ("unknown" in explained) {
    const { complaintOf } = await import("../explain-complaint.js");
    const complaint = complaintOf(explained.unknown, { page, request, workingFolder });
    return refuse(terminal, complaint, json ? "json" : "text");
  }
  const { explanationAsJson, formatExplanation } = await import("../explain-report.js");
  const folders = { root, workingFolder };
  terminal.out(
    json
      ? `${JSON.stringify(explanationAsJson(explained, folders), null, 2)}\n`
      : formatExplanation(explained, folders, { width: terminal.width, colour: terminal.colour.out }),
  );
  return exitStatus.done;
}
