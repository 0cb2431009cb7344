// `broadsheet init`: a small site that builds, without a question.

import type { Command } from "commander";
import { exitStatus } from "../exit-status.js";
import { refuse, type Surroundings } from "../surroundings.js";

export function addInitCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("init")
    .summary("begin a site")
    .description(
      "Begins a small site that builds as it is. It asks nothing, and nothing that exists is overwritten.",
    )
    .argument("[dir]", "the folder for it, made where it is missing (default: this one)")
    .addHelpText("after", examples)
    .action(async (dir: string | undefined) => {
      surroundings.finish(await runInit(dir, surroundings));
    });
}

const examples = `
Examples:
  broadsheet init gazette
  cd gazette && broadsheet serve --open`;

async function runInit(dir: string | undefined, { terminal }: Surroundings): Promise<number> {
  const [{ beginSite }, { shownPath }] = await Promise.all([
    import("../begin-site.js"),
    import("../shown-path.js"),
  ]);
  const begun = beginSite(terminal.workingFolder, dir ?? ".");
  if ("complaint" in begun) return refuse(terminal, begun.complaint, "text");
  const folder = shownPath(terminal.workingFolder, begun.root);
  terminal.out(begun.files.map((file) => `${shownPath(terminal.workingFolder, file)}\n`).join(""));
  for (const note of begun.notes) terminal.err(`${note}\n`);
  const enter = folder === "." ? "" : `  cd ${quoted(folder)}\n`;
  terminal.err(`
The site is ready. Next:
${enter}  broadsheet serve --open                  see it, and watch it change while you write
  broadsheet new article "My first story" --section science
  broadsheet build                         the finished site, in dist/
`);
  return exitStatus.done;
}

/** A folder's name as a shell takes it. */
const quoted = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `"${path.replace(/(["\\$`])/g, "\\$1")}"`;
