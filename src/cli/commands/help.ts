// `broadsheet help new article`: the help of a command, by its name.

import type { Command } from "commander";

export function addHelpCommand(program: Command): void {
  program
    .command("help")
    .summary("show the help of a command")
    .description("Shows the help of a command.")
    .argument("[command...]", "its name, e.g. new article")
    .action((names: readonly string[]) => {
      let command = program;
      for (const name of names) {
        const below = command.commands.find((candidate) => candidate.name() === name);
        if (below === undefined) command.error(`error: unknown command '${name}'`);
        else command = below;
      }
      command.outputHelp();
    });
}
