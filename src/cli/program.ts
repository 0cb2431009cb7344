// All commands in one tree, with the manners that they share: help, suggestions, how a wrong call is answered.

import { Command, CommanderError } from "commander";
import { createPaint, type Paint } from "./colour.js";
import { addAnnounceCommand } from "./commands/announce.js";
import { addBuildCommand } from "./commands/build.js";
import { addDueCommand } from "./commands/due.js";
import { addEjectCommand } from "./commands/eject.js";
import { addExplainCommand } from "./commands/explain.js";
import { addHelpCommand } from "./commands/help.js";
import { addInitCommand } from "./commands/init.js";
import { addLintCommand } from "./commands/lint.js";
import { addListCommand } from "./commands/list.js";
import { addNewCommand } from "./commands/new.js";
import { addServeCommand } from "./commands/serve.js";
import { addUrlsCommand } from "./commands/urls.js";
import { exitStatus } from "./exit-status.js";
import type { Surroundings } from "./surroundings.js";
import type { Terminal } from "./terminal.js";
import { fullName, rewordUsageError } from "./usage-error.js";

/** Parses argv, runs the command, and resolves to its exit status. */
export async function runProgram(
  argv: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<number> {
  let status: number = exitStatus.done;
  const surroundings: Surroundings = {
    terminal,
    finish: (given) => {
      status = given;
    },
  };
  const program = createProgram(version, surroundings);
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitStatus.done : exitStatus.usage;
  }
  return status;
}

function createProgram(version: string, surroundings: Surroundings): Command {
  const { terminal } = surroundings;
  const program = new Command("broadsheet")
    .description("Makes a complete news site from a folder of articles.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .option("--no-colour", "print without colours (also --no-color)")
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp(helpManners)
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
      getOutHasColors: () => terminal.colour.out,
      getErrHasColors: () => terminal.colour.err,
    })
    .addHelpText("after", examples);
  program.addOption(program.createOption("--no-color").hideHelp());
  const commands = [
    addBuildCommand,
    addServeCommand,
    addInitCommand,
    addNewCommand,
    addEjectCommand,
    addListCommand,
    addDueCommand,
    addLintCommand,
    addUrlsCommand,
    addExplainCommand,
    addAnnounceCommand,
  ];
  for (const add of commands) add(program, surroundings);
  addHelpCommand(program);
  answerWrongCalls(program, createPaint(terminal.colour.err));
  return program;
}

const helpManners = {
  showGlobalOptions: true,
  styleTitle: (text: string) => createPaint(true)("bold", text),
};

const examples = `
Examples:
  broadsheet init gazette          begin a site in the folder gazette
  broadsheet new article "Bridge reopens" --section city
  broadsheet serve --drafts --open see it while you write
  broadsheet build                 the finished site, in dist/`;

/** After a wrong call, each command says what is wrong with it and names its own help. */
function answerWrongCalls(command: Command, paint: Paint): void {
  command.configureOutput({ outputError: (text, write) => write(rewordUsageError(text, command, paint)) });
  command.showHelpAfterError(`  Run "${fullName(command)} --help" to see what it takes.`);
  for (const below of command.commands) answerWrongCalls(below, paint);
}
