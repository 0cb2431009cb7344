// Runs one command from argv to an exit status, and answers for whatever goes wrong on the way.

import { createPaint } from "./colour.js";
import { exitStatus } from "./exit-status.js";
import { processTerminal, type Terminal } from "./terminal.js";
import { visible } from "./visible.js";

/** Runs the command of this process and leaves its status in `process.exitCode`. */
export async function main(argv: readonly string[], version: string): Promise<void> {
  const terminal = processTerminal(argv, (error) => {
    // A reader that has seen enough (`broadsheet list | head`) is no failure of the command.
    if (error.code === "EPIPE") return;
    process.exitCode = exitStatus.environment;
    process.stderr.write(`The output could not be written: ${error.message}\n`);
  });
  // What a site's extensions begin and nobody waits for fails outside of every command. It runs on in an unknown state,
  // so it ends here; what it was putting in place is completed or withdrawn by the next one.
  process.on("uncaughtException", (error) => {
    terminal.err(explainStray(error, terminal));
    process.exit(exitStatus.environment);
  });
  // No answer to Ctrl-C here: the system ends a build at once (130 to a shell), even in the middle of long work, and
  // the next command completes or withdraws what it was putting in place.
  const status = await run(argv, version, terminal);
  process.exitCode ||= status;
}

/** Runs one command and resolves to its exit status; it never throws. */
export async function run(argv: readonly string[], version: string, terminal: Terminal): Promise<number> {
  try {
    const { runProgram } = await import("./program.js");
    return await runProgram(argv, version, terminal);
  } catch (error) {
    terminal.err(explainFailure(error, version, terminal));
    return exitStatus.environment;
  }
}

/** An error of the system is told as such; anything else is a bug of ours, and what to report is said. */
function explainFailure(error: unknown, version: string, terminal: Terminal): string {
  const paint = createPaint(terminal.colour.err);
  const reason = error instanceof Error ? error : new Error(String(error));
  const stack = terminal.environment.BROADSHEET_DEBUG === "1" ? `\n${reason.stack ?? ""}\n` : "";
  if (isSystemError(reason)) {
    const where = reason.path === undefined ? "" : ` (${reason.path})`;
    return `${paint("red", "✘")} The system refused: ${reason.message.replace(/^\w+: /, "").split(",")[0]}${where}.\n${stack}`;
  }
  return `${paint("red", "✘")} This is a bug in Broadsheet, not in your site: ${reason.message.split("\n")[0]}
  Please report it with the command you ran, the file that causes it, and this line:
  broadsheet ${version}, Node ${process.version}, ${process.platform} ${process.arch}
  BROADSHEET_DEBUG=1 shows where it happened.
${stack}`;
}

/** A rejected promise without `await`, or a callback that threw: of the extensions module, if anything is wrong with it. */
function explainStray(error: unknown, terminal: Terminal): string {
  const paint = createPaint(terminal.colour.err);
  const reason = error instanceof Error ? error : new Error(String(error));
  const stack = terminal.environment.BROADSHEET_DEBUG === "1" ? `${reason.stack ?? ""}\n` : "";
  return `${paint("red", "✘")} Something failed for which nothing was waiting: ${visible(reason.message.split("\n")[0] ?? "")}
  Look in the extensions module for a promise without await, or for a callback that throws.
  BROADSHEET_DEBUG=1 shows where it happened.
${stack}`;
}

function isSystemError(error: Error): error is NodeJS.ErrnoException & { path?: string } {
  return "code" in error && "syscall" in error && typeof error.code === "string";
}
