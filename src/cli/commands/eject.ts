// `broadsheet eject card`: the site's own copy of a file of the default theme, to be changed.

import type { Command } from "commander";
import { exitStatus } from "../exit-status.js";
import { findSite } from "../find-site.js";
import { complain, refuse, type Surroundings } from "../surroundings.js";

interface EjectFlags {
  readonly list?: boolean;
  readonly dir?: string;
}

export function addEjectCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("eject")
    .summary("copy files of the default theme into the site, to change them")
    .description(
      "Copies files of the default theme into the site: from then on it uses its own copy. Nothing that exists is overwritten.",
    )
    .argument("[file...]", "a template, style sheet or language by its name, e.g. card")
    .option("--list", "name all files of the theme, and say what each is for")
    .option("--dir <dir>", "the site's folder (default: this one)")
    .addHelpText("after", examples)
    .action(async (names: readonly string[], flags: EjectFlags) => {
      surroundings.finish(await runEject(names, flags, surroundings));
    });
}

const examples = `
Examples:
  broadsheet eject --list
  broadsheet eject article                 templates/article.hbs
  broadsheet eject card css/card.css       a partial, and its style sheet
  broadsheet eject locales/de              the words of the interface in German`;

async function runEject(
  names: readonly string[],
  flags: EjectFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { terminal } = surroundings;
  if (flags.list) {
    if (names.length > 0) {
      return refuse(terminal, { message: "--list names all files and copies none.", fix: null }, "text");
    }
    const { purposeOf, themeFiles, themeName } = await import("../theme-files.js");
    const files = themeFiles();
    const width = Math.max(...files.map((path) => themeName(path).length));
    terminal.out(files.map((path) => `${themeName(path).padEnd(width)}  ${purposeOf(path)}\n`).join(""));
    return exitStatus.done;
  }
  if (names.length === 0) {
    const fix = `"broadsheet eject --list" names all of them.`;
    return refuse(terminal, { message: "The file of the theme is missing.", fix }, "text");
  }
  const site = findSite(flags.dir, surroundings);
  if ("complaint" in site) return refuse(terminal, site.complaint, "text");
  const [{ ejectFiles }, { printDiagnostics }, { fromSite }] = await Promise.all([
    import("../eject-files.js"),
    import("../print-diagnostics.js"),
    import("../shown-path.js"),
  ]);
  const ejected = ejectFiles(site.root, names);
  if ("diagnostics" in ejected) {
    printDiagnostics(ejected.diagnostics, site.root, terminal);
    return exitStatus.content;
  }
  if ("complaints" in ejected) {
    for (const complaint of ejected.complaints) complain(terminal, complaint);
    return exitStatus.usage;
  }
  const shown = fromSite(terminal.workingFolder, site.root);
  terminal.out(ejected.copies.map((path) => `${shown(path)}\n`).join(""));
  const [it, its] = ejected.copies.length === 1 ? ["it", "copy"] : ["them", "copies"];
  terminal.err(`Change ${it}: the site uses its own ${its} now. Without ${it} it uses the theme's again.\n`);
  return exitStatus.done;
}
