// `npm run lighthouse -- [--runs n] [path…]`: what Lighthouse says of the built sample on a telephone, in the median.

import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildSite } from "./look/build-sites.mjs";
import { failures, median, table } from "./look/lighthouse-figures.mjs";
import { runLighthouse } from "./look/run-lighthouse.mjs";
import { serveFolder } from "./look/serve-folder.mjs";
import { lookNow } from "./look/sites.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "5" } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error("--runs takes a whole number from 1 on.");
  process.exit(2);
}
const paths = positionals.length > 0 ? positionals : ["/politics/how-a-budget-passes/", "/", "/science/"];

const repository = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "broadsheet-lighthouse-"));
try {
  // The pages name their own address, so the port is taken first.
  const server = await serveFolder(folder);
  const site = ["--out", folder, "--base-url", server.url, "--now", lookNow];
  await buildSite(repository, site);
  console.log(`Load of the machine before: ${load()}`);
  let isGood = true;
  for (const path of paths) {
    const found = [];
    for (let run = 0; run < runs; run++) found.push(await runLighthouse(server.url + path));
    const middle = median(found);
    const wrong = failures(middle);
    isGood &&= wrong.length === 0;
    console.log(`\n${path}\n${table(found, middle)}`);
    for (const line of wrong) console.log(`✘ ${line}`);
  }
  console.log(`\nLoad of the machine after: ${load()}`);
  await server.close();
  process.exitCode = isGood ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Other work on the machine makes the figures worse. */
function load() {
  return `${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`;
}
