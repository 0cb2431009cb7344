// `broadsheet urls`: what becomes of every address that was published, and what mends those that are lost.

import { join } from "node:path";
import type { Command } from "commander";
import type { ListedUrls } from "../../list-urls.js";
import { siteAddress } from "../../text/site-address.js";
import { begin } from "../begin.js";
import { exitStatus } from "../exit-status.js";
import type { Mended } from "../mend-urls.js";
import { type Complaint, refuse, type Surroundings } from "../surroundings.js";
import { neverGone, siteAddresses } from "../values.js";

interface UrlsFlags {
  readonly init?: boolean;
  readonly fix?: boolean;
  readonly gone?: readonly string[];
  readonly json?: boolean;
}

export function addUrlsCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("urls")
    .summary("say what becomes of every address that was published")
    .description(
      "Holds urls.txt, the record of what was published, against what would be published now. Ends with status 1 where an address is lost.",
    )
    .argument("[dir]", "the site's folder (default: this one)")
    .option("--init", "begin urls.txt with the addresses of the site as it is")
    .option("--fix", "write aliases into articles that have moved, for you to look over")
    .option("--gone <address>", "list an address in gone: of site.yaml; may be repeated", siteAddresses)
    .option("--json", "print one JSON object with every address")
    .addHelpText("after", examples)
    .action(async (dir: string | undefined, flags: UrlsFlags) => {
      surroundings.finish(await runUrls(dir, flags, surroundings));
    });
}

const examples = `
Examples:
  broadsheet urls --init
  broadsheet urls --fix                    after files were renamed or moved
  broadsheet urls --gone /offers/          that page will not come back`;

async function runUrls(
  dir: string | undefined,
  flags: UrlsFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { terminal } = surroundings;
  const site = await begin(dir, flags, surroundings);
  if ("status" in site) return site.status;
  const { root } = site;
  const [{ listUrls }, { addAliases, declareGone }, { settleOutput }] = await Promise.all([
    import("../../list-urls.js"),
    import("../mend-urls.js"),
    import("../settle-output.js"),
  ]);
  const mended: Mended[] = [];
  if (flags.gone !== undefined) {
    // Of a path nothing has to be known of the site.
    const config = flags.gone.every((address) => address.startsWith("/"))
      ? null
      : (await listUrls({ root })).config;
    const paths = pathsOf(flags.gone, config);
    if ("message" in paths) return refuse(terminal, paths, flags.json ? "json" : "text");
    mended.push(declareGone(root, paths));
  }
  let listed = await listUrls({ root });
  if (listed.config !== null) settleOutput(root, listed.config);
  if (flags.init === true) {
    const refused = await beginRecord(root, listed, surroundings, flags.json === true);
    if (refused !== null) return refused;
    listed = await listUrls({ root });
  } else if (!listed.recorded && !listed.diagnostics.some(({ place }) => place.path === "urls.txt")) {
    if (listed.config === null || flags.gone !== undefined)
      return tell(root, listed, mended, flags, surroundings);
    const message = "This site keeps no record of its addresses: there is no urls.txt.";
    const fix = 'Run "broadsheet urls --init" to begin one.';
    return refuse(terminal, { message, fix }, flags.json ? "json" : "text");
  }
  if (flags.fix === true && listed.fates.some(({ state }) => state === "moved")) {
    mended.push(addAliases(root, listed.fates));
    listed = await listUrls({ root });
  }
  return tell(root, listed, mended, flags, surroundings);
}

/** The paths of addresses of this site, full ones too; a complaint where one is of no page of it. */
function pathsOf(addresses: readonly string[], config: ListedUrls["config"]): readonly string[] | Complaint {
  const paths = new Set<string>();
  for (const address of addresses) {
    const read = siteAddress(address, config ?? { url: null, basePath: "" });
    if ("why" in read)
      return { message: `${address} is no address of this site: ${read.why}`, fix: read.fix };
    if (read.path === "/") return { message: `${address} is the front of the site.`, fix: neverGone };
    paths.add(read.path);
  }
  return [...paths];
}

/** Begins the file; gives the exit status where that cannot be, else null. */
async function beginRecord(
  root: string,
  { recorded, begun, diagnostics }: ListedUrls,
  { terminal }: Surroundings,
  json: boolean,
): Promise<number | null> {
  const { nodeDisk } = await import("../../disk/node-disk.js");
  const path = join(root, "urls.txt");
  if (recorded || nodeDisk.kindOf(path) !== null) {
    const complaint = { message: "There is already a urls.txt.", fix: "`broadsheet build` keeps it." };
    return refuse(terminal, complaint, json ? "json" : "text");
  }
  if (begun === null) {
    const { printDiagnostics, toJson } = await import("../print-diagnostics.js");
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (json)
      terminal.out(`${JSON.stringify({ urls: [], diagnostics: toJson(errors, root, terminal) }, null, 2)}\n`);
    else {
      printDiagnostics(errors, root, terminal);
      terminal.err("urls.txt was not begun: what the site publishes is not known while it has errors.\n");
    }
    return exitStatus.content;
  }
  nodeDisk.writeNew(path, begun);
  return null;
}

async function tell(
  root: string,
  { fates, diagnostics, recorded }: ListedUrls,
  mended: readonly Mended[],
  flags: UrlsFlags,
  { terminal }: Surroundings,
): Promise<number> {
  const [{ printDiagnostics, toJson }, { fromSite }, { formatUrls }, { complain }] = await Promise.all([
    import("../print-diagnostics.js"),
    import("../shown-path.js"),
    import("../format-urls.js"),
    import("../surroundings.js"),
  ]);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const shown = fromSite(terminal.workingFolder, root);
  const urls = fates.map((fate) => ({ ...fate, file: fate.file === null ? null : shown(fate.file) }));
  const written = mended.flatMap((each) => each.written).map((each) => ({ ...each, file: shown(each.file) }));
  const refused = mended.flatMap((each) => each.refused).map((each) => ({ ...each, file: shown(each.file) }));
  if (flags.json) {
    const json = { urls, written, refused, diagnostics: toJson(errors, root, terminal) };
    terminal.out(`${JSON.stringify(json, null, 2)}\n`);
  } else {
    for (const { file, address } of written) terminal.out(`${file}: ${address}\n`);
    for (const { file, address } of refused) {
      const message = `${address} could not be written into ${file}, which is written in an unusual way.`;
      complain(terminal, { message, fix: "Write it there yourself." });
    }
    printDiagnostics(errors, root, terminal);
    if (recorded) terminal.out(formatUrls(urls, terminal.colour.out));
  }
  const isWrong = errors.length > 0 || refused.length > 0;
  return isWrong ? exitStatus.content : exitStatus.done;
}
