// The sample site, built for once and open in a browser.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { buildSite } from "./build-sites.mjs";
import { chromiumFlags, chromiumPath } from "./chromium.mjs";
import { serveFolder } from "./serve-folder.mjs";
import { lookNow } from "./sites.mjs";

/** @import { Browser, Page } from "playwright-core" */

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The absolute path of a file in docs/. @param {string} name */
export const inDocs = (name) => join(repository, "docs", name);

/** @param {(browser: Browser, url: string) => Promise<void>} use */
export async function withSample(use) {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-sample-"));
  try {
    await buildSite(repository, ["--out", folder, "--now", lookNow]);
    const server = await serveFolder(folder);
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
    try {
      await use(browser, server.url);
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Has the pictures loaded that nobody has scrolled to, and the fonts. @param {Page} page */
export const bringPictures = (page) =>
  page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all([document.fonts.ready, ...pictures.map((one) => one.decode().catch(() => null))]);
  });
