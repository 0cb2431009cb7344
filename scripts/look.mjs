// Screenshots of every kind of page: npm run look -- [folder] [--only pattern]
// The sample and the fixture sites are built, served on loopback, and looked at in a browser.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { buildSite, repository } from "./look/build-site.mjs";
import { contactSheet } from "./look/contact-sheet.mjs";
import { findChromium, quiet } from "./look/find-chromium.mjs";
import { fixtureSites, writeFixtureSite } from "./look/fixture-sites.mjs";
import { serveFolder } from "./look/serve-folder.mjs";
import { shots } from "./look/shots.mjs";
import { takeShot } from "./look/take-shot.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", default: "" } },
});
const folder = resolve(positionals[0] ?? join(repository, "look"));
const wanted = shots.filter(({ name }) => new RegExp(values.only).test(name));
if (wanted.length === 0) {
  console.error(
    `--only ${values.only}: no shot has such a name. They are called ${shots[0]?.name} and so on.`,
  );
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: findChromium(), args: quiet });
const warnings = [];
try {
  for (const site of new Set(wanted.map(({ site }) => site))) {
    // Always the same folder and, where it is free, port: the build then does only what has changed.
    const output = join(folder, "sites", `${site}-built`);
    const serving = await serveFolder(output, { port: 4119, policy: "default-src 'self'" });
    await buildSite(await sourcesOf(site), [...now(site), "--out", output, "--base-url", serving.origin]);
    for (const shot of wanted.filter((one) => one.site === site)) {
      console.log(shot.name);
      warnings.push(...(await takeShot(browser, shot, serving.origin, folder)));
    }
    await serving.close();
  }
} finally {
  await browser.close();
}
writeFileSync(join(folder, "index.html"), contactSheet(wanted, warnings));
for (const warning of warnings) console.log(`▲ ${warning}`);
console.log(`${wanted.length} shots: ${join(folder, "index.html")}`);

/** The folder of a site's sources, written anew for a fixture. */
async function sourcesOf(/** @type {string} */ site) {
  const files = fixtureSites[site];
  if (files === undefined) return repository;
  const root = join(folder, "sites", site);
  // What the site's own store remembers stays.
  rmSync(join(root, "articles"), { recursive: true, force: true });
  await writeFixtureSite(root, files);
  return root;
}

/** The fixtures' dates are fixed, and so is the moment of their build. */
function now(/** @type {string} */ site) {
  return site === "sample" ? [] : ["--now", "2026-02-15T12:00:00Z"];
}
