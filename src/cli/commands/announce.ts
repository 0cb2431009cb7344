// `broadsheet announce`: search engines and hubs are told what builds changed.

import { resolve } from "node:path";
import type { Command } from "commander";
import { begin } from "../begin.js";
import { exitStatus } from "../exit-status.js";
import { refuse, type Surroundings } from "../surroundings.js";
import { siteUrl } from "../values.js";

interface AnnounceFlags {
  readonly changes?: string;
  readonly send?: boolean;
  readonly all?: boolean;
  readonly out?: string;
  readonly baseUrl?: string;
  readonly json?: boolean;
}

export function addAnnounceCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("announce")
    .summary("tell search engines and hubs what has changed")
    .description(
      "Tells search engines (IndexNow) and the subscribers of feeds (WebSub) what builds have changed since the last time. Nothing is sent without --send.",
    )
    .argument("[dir]", "the site's folder (default: this one)")
    .option("--send", "send it; without, what would be sent is printed")
    .option("--changes <file>", "what this file says, which build --changes wrote")
    .option("--all", "every page and every feed that there is")
    .option("--out <dir>", "of the build that put the site there")
    .option("--base-url <url>", "the site's address, instead of url in site.yaml", siteUrl)
    .option("--json", "print one JSON object with the result")
    .addHelpText("after", examples)
    .action(async (dir: string | undefined, flags: AnnounceFlags) => {
      surroundings.finish(await runAnnounce(dir, flags, surroundings));
    });
}

const examples = `
Examples:
  broadsheet announce                      what would be sent, and where
  broadsheet announce --send               once the new site is online
  broadsheet announce --all --send         where nothing is known of earlier builds

Exit status: 0 all was accepted or nothing was to be sent, 1 site.yaml has errors or nothing is
known of what was published before, 2 wrong usage, 3 a service was not reached or refused.`;

async function runAnnounce(
  dir: string | undefined,
  flags: AnnounceFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { terminal } = surroundings;
  const form = flags.json ? "json" : "text";
  const site = await begin(dir, flags, surroundings);
  if ("status" in site) return site.status;
  const { root } = site;
  const { all = false, send = false, changes, out, baseUrl } = flags;
  if (all && changes !== undefined)
    return refuse(
      terminal,
      { message: "--all and --changes do not go together.", fix: "Leave out one of them." },
      form,
    );
  const [{ nodeDisk }, { readSettings }, { announce }, { outputFolder }, { reportAnnounced }] =
    await Promise.all([
      import("../../disk/node-disk.js"),
      import("../../read/read-settings.js"),
      import("../../announce/announce.js"),
      import("../../pipeline/put-places.js"),
      import("../announce-report.js"),
    ]);
  const { config, diagnostics } = readSettings(nodeDisk, root, baseUrl);
  if (config === null) {
    const { printDiagnostics, toJson } = await import("../print-diagnostics.js");
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (flags.json) {
      const json = { outcome: "content", diagnostics: toJson(errors, root, terminal) };
      terminal.out(`${JSON.stringify(json, null, 2)}\n`);
    } else printDiagnostics(errors, root, terminal);
    return exitStatus.content;
  }
  const folder = out === undefined ? outputFolder({ root }, config) : resolve(terminal.workingFolder, out);
  const announced = await announce(nodeDisk, {
    ...{ root, out: folder, config, all, send },
    ...(changes === undefined ? {} : { changesFile: resolve(terminal.workingFolder, changes) }),
  });
  if ("wrong" in announced) return refuse(terminal, { message: announced.wrong, fix: announced.fix }, form);
  reportAnnounced(announced, { send, form }, terminal);
  const failed = announced.messages.some(({ answer }) => answer?.accepted === false);
  if (failed) return exitStatus.environment;
  return announced.known === "unknown" ? exitStatus.content : exitStatus.done;
}
