// `broadsheet list`: every article with its state, and why one is not published.

import type { Command } from "commander";
import type { ListedArticle } from "../../list.js";
import { begin } from "../begin.js";
import { exitStatus } from "../exit-status.js";
import type { Surroundings } from "../surroundings.js";

interface ListFlags {
  readonly now?: string;
  readonly json?: boolean;
}

export function addListCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("list")
    .summary("list the articles and say which are not published, and why")
    .description("Lists all articles and standing pages with their state, and says why one is not published.")
    .argument("[dir]", "the site's folder (default: this one)")
    .option("--now <moment>", "the state as of this instant or date, e.g. 2026-01-20T06:00:00Z")
    .option("--json", "print one JSON object with the list")
    .addHelpText("after", examples)
    .action(async (dir: string | undefined, flags: ListFlags) => {
      surroundings.finish(await runList(dir, flags, surroundings));
    });
}

const examples = `
Examples:
  broadsheet list
  broadsheet list --now 2026-12-24         what will be published on that day
  broadsheet list --json | jq '.articles[] | select(.state == "draft").path'`;

async function runList(
  dir: string | undefined,
  flags: ListFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { terminal } = surroundings;
  const site = await begin(dir, flags, surroundings);
  if ("status" in site) return site.status;

  const [{ listArticles }, { printDiagnostics, toJson }, { fromSite }, { formatList }, { settleOutput }] =
    await Promise.all([
      import("../../list.js"),
      import("../print-diagnostics.js"),
      import("../shown-path.js"),
      import("../format-list.js"),
      import("../settle-output.js"),
    ]);
  const list = await listArticles({
    root: site.root,
    ...(flags.now === undefined ? {} : { now: flags.now }),
  });
  if (list.config !== null) settleOutput(site.root, list.config);
  const errors = list.diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  const shown = fromSite(terminal.workingFolder, site.root);
  const articles = list.articles.map((article): ListedArticle => ({ ...article, path: shown(article.path) }));
  if (flags.json) {
    const diagnostics = toJson(list.diagnostics, site.root, terminal);
    terminal.out(`${JSON.stringify({ articles, diagnostics }, null, 2)}\n`);
  } else {
    // Warnings belong to `build`; here an error explains why an article is not published.
    printDiagnostics(errors, site.root, terminal);
    if (list.config !== null) terminal.out(formatList(articles, terminal.colour.out));
  }
  return errors.length > 0 ? exitStatus.content : exitStatus.done;
}
