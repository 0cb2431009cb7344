// `broadsheet serve`: the site as it is being written, in the browser.

import type { Command } from "commander";
import { begin } from "../begin.js";
import { exitStatus } from "../exit-status.js";
import { complain, type Surroundings } from "../surroundings.js";
import { hostName, portNumber, threadCount } from "../values.js";

/** Tried first where no port is asked for. */
const usualPort = 4000;

interface ServeFlags {
  readonly port?: number;
  readonly host?: string;
  readonly open?: boolean;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly expired?: boolean;
  readonly now?: string;
  readonly threads?: number;
}

export function addServeCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("serve")
    .summary("show the site in the browser while it is being written")
    .description(
      "Shows the site in the browser, rebuilds it on every change, and reloads the open pages. dist/ is not touched.",
    )
    .argument("[dir]", "the site's folder (default: this one)")
    .option("--port <number>", `the port (default: ${usualPort}, or the next free one)`, portNumber)
    .option("--host <name>", "serve to others: an address of this machine, or 0.0.0.0 for all", hostName)
    .option("--open", "open the browser")
    .option("--drafts", "include drafts, visibly marked")
    .option("--future", "include articles that are dated or embargoed later than now")
    .option("--expired", "include articles that have expired")
    .option("--now <moment>", "show the site as of this instant or date")
    .option("--threads <n>", "work on n more threads, 0 to 64 (default: as suits the work)", threadCount)
    .addHelpText("after", examples)
    .action(async (dir: string | undefined, flags: ServeFlags) => {
      surroundings.finish(await runServe(dir, flags, surroundings));
    });
}

const examples = `
Examples:
  broadsheet serve --drafts --open
  broadsheet serve gazette --port 8080
  broadsheet serve --host 0.0.0.0     for a telephone in the same network, too`;

async function runServe(
  dir: string | undefined,
  flags: ServeFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { terminal } = surroundings;
  const site = await begin(dir, flags, surroundings);
  if ("status" in site) return site.status;
  const [{ startPreview }, { createServeReport, describeRefusal }] = await Promise.all([
    import("../../serve/preview.js"),
    import("../serve-report.js"),
  ]);
  const { port, host = "localhost", open = false, ...build } = flags;
  const report = createServeReport(site.root, terminal);
  const stopped = new Promise<number>((resolve) => {
    const release = terminal.onStop(["SIGINT", "SIGTERM", "SIGHUP"], (signal) => {
      release();
      // Whoever asks again does not want to wait for the build that is running.
      terminal.onStop(["SIGINT"], () => terminal.exit(exitStatus.interrupted));
      resolve(signal === "SIGINT" ? exitStatus.interrupted : exitStatus.done);
    });
  });
  const preview = await startPreview({
    build: { root: site.root, ...build },
    host,
    port: port === undefined ? { first: usualPort } : { wanted: port },
    describe: report.describe,
    onEvent: report.onEvent,
  });
  if ("refusal" in preview) {
    complain(terminal, describeRefusal(preview.refusal, host));
    return exitStatus.environment;
  }
  void preview.ready.then(async () => {
    report.started(preview.url());
    if (open && !(await terminal.openBrowser(preview.url()))) {
      terminal.err("No browser could be opened; open the address above by hand.\n");
    }
  });
  const status = await stopped;
  terminal.err("\nStopping.\n");
  await preview.close();
  return status;
}
