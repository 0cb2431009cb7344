// `broadsheet new article|page "Headline"`: a file in the right place with its front matter filled in.

import type { Command } from "commander";
import { exitStatus } from "../exit-status.js";
import { findSite } from "../find-site.js";
import { refuse, type Surroundings } from "../surroundings.js";

interface NewFlags {
  readonly section?: string;
  readonly dir?: string;
}

export function addNewCommand(program: Command, surroundings: Surroundings): void {
  const parent = program
    .command("new")
    .summary("begin an article or a page")
    .description(
      "Begins an article or a standing page: a file in the right place, its front matter filled in.",
    )
    .helpCommand(false)
    .addHelpText("after", examples);
  parent
    .command("article")
    .description("Begins an article, as a draft of today. Nothing that exists is overwritten.")
    .argument("<headline>", "its headline, in quotes")
    .option("--section <name>", "the section that it belongs to, e.g. World")
    .option("--dir <dir>", "the site's folder (default: this one)")
    .addHelpText("after", articleExamples)
    .action(async (headline: string, flags: NewFlags) => {
      surroundings.finish(await runNew("article", headline, flags.section ?? null, flags.dir, surroundings));
    });
  parent
    .command("page")
    .description("Begins a standing page such as About or Imprint. Nothing that exists is overwritten.")
    .argument("<headline>", "its headline, in quotes")
    .option("--dir <dir>", "the site's folder (default: this one)")
    .addHelpText("after", pageExamples)
    .action(async (headline: string, flags: NewFlags) => {
      surroundings.finish(await runNew("page", headline, null, flags.dir, surroundings));
    });
}

const articleExample = `
  broadsheet new article "Bridge reopens after ten months" --section city`;
const pageExample = `
  broadsheet new page "About us"`;
const examples = `\nExamples:${articleExample}${pageExample}`;
const articleExamples = `\nExamples:${articleExample}`;
const pageExamples = `\nExamples:${pageExample}`;

async function runNew(
  kind: "article" | "page",
  headline: string,
  section: string | null,
  dir: string | undefined,
  surroundings: Surroundings,
): Promise<number> {
  const { terminal } = surroundings;
  const site = findSite(dir, surroundings);
  if ("complaint" in site) return refuse(terminal, site.complaint, "text");
  const [{ beginArticle }, { printDiagnostics }, { fromSite }] = await Promise.all([
    import("../begin-article.js"),
    import("../print-diagnostics.js"),
    import("../shown-path.js"),
  ]);
  const begun = beginArticle({ kind, headline, section, root: site.root, now: terminal.clock() });
  if ("diagnostics" in begun) {
    printDiagnostics(begun.diagnostics, site.root, terminal);
    return exitStatus.content;
  }
  if ("complaint" in begun) return refuse(terminal, begun.complaint, "text");
  const shown = fromSite(terminal.workingFolder, site.root)(begun.path);
  terminal.out(`${shown}\n`);
  terminal.err(
    kind === "article"
      ? `Write it, see it with "broadsheet serve --drafts", and take the line "draft: true" out to publish it.\n`
      : `Write it, and see it with "broadsheet serve".\n`,
  );
  return exitStatus.done;
}
