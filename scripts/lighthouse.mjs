// Lighthouse on the built sample: npm run lighthouse -- [--runs n] [--page path]…
// Mobile settings with simulated throttling, as Lighthouse has them; the median of five runs. Status 1 where a score is below 99
// or anything moves.

import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import lighthouse from "lighthouse";
import { buildSite, repository } from "./look/build-site.mjs";
import { figuresOf, format, isGood, medianOf } from "./look/lighthouse-figures.mjs";
import { serveFolder } from "./look/serve-folder.mjs";
import { startChromium } from "./look/start-chromium.mjs";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    page: { type: "string", multiple: true, default: ["/", "/science/", "/politics/how-a-budget-passes/"] },
    policy: { type: "string", default: "default-src 'self'" },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error("--runs: a whole number from 1 on, please.");
  process.exit(2);
}

// Always the same folder and, where it is free, port: the build then does only what has changed.
const folder = join(repository, "look", "lighthouse");
const serving = await serveFolder(folder, { port: 4118, policy: values.policy });
await buildSite(repository, ["--out", folder, "--base-url", serving.origin]);
let failed = false;
for (const path of values.page) {
  const reports = [];
  for (let run = 0; run < runs; run++) reports.push(await report(new URL(path, serving.origin).href));
  const median = medianOf(reports.map(figuresOf));
  failed ||= !isGood(median);
  console.log(format(path, median));
}
console.log(`Median of ${runs}; load of the machine ${loadavg()[0]?.toFixed(1)}.`);
await serving.close();
process.exitCode = failed ? 1 : 0;

/** One run in a browser of its own, so that nothing is known from the last. */
async function report(/** @type {string} */ url) {
  const browser = await startChromium();
  try {
    const result = await lighthouse(url, {
      port: browser.port,
      logLevel: "error",
      onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    });
    if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}.`);
    if (result.lhr.runtimeError !== undefined) throw new Error(`${url}: ${result.lhr.runtimeError.message}`);
    return result.lhr;
  } finally {
    await browser.close();
  }
}
