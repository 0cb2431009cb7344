// `npm run look -- [folder] [kind…]`: photographs each kind of page, in three widths, light and dark, and printed.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { buildSites } from "./look/build-sites.mjs";
import { chromiumFlags, chromiumPath } from "./look/chromium.mjs";
import { contactSheet } from "./look/contact-sheet.mjs";
import { photograph } from "./look/photograph.mjs";
import { serveFolder } from "./look/serve-folder.mjs";
import { lookViews } from "./look/views.mjs";

const [folder = "look", ...only] = process.argv.slice(2);
const views = lookViews(only);
if (views.length === 0) {
  console.error(`There is no kind of page named ${only.join(" or ")}.`);
  process.exit(2);
}
const started = performance.now();
const sites = await buildSites([...new Set(views.map(({ kind }) => kind.site))]);
const servers = new Map();
for (const [name, dist] of Object.entries(sites)) servers.set(name, await serveFolder(dist));
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
mkdirSync(folder, { recursive: true });

const waiting = [...views];
const work = async () => {
  for (let view = waiting.shift(); view !== undefined; view = waiting.shift())
    await photograph(browser, servers.get(view.kind.site).url + view.kind.path, view, folder);
};
try {
  await Promise.all([work(), work(), work()]);
} finally {
  await browser.close();
  for (const server of servers.values()) await server.close();
}
writeFileSync(join(folder, "index.html"), contactSheet(views));
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`${views.length} pictures in ${seconds} s: ${join(folder, "index.html")}`);
