// One screenshot of a whole page.

import { join } from "node:path";

/** Where a long page is cut, in CSS pixels. */
const longest = 4000;

/**
 * Takes the shot into the folder, and returns what does not fit: a warning where the page is wider than its window, a file that
 * is missing, an error of a script.
 * @param {import("playwright-core").Browser} browser
 * @param {import("./shots.mjs").Shot} shot
 * @param {string} origin of the served site
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function takeShot(browser, { name, path, view }, origin, folder) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.width > 2000 ? 2160 : 900 },
    colorScheme: view.scheme,
    forcedColors: view.forced ? "active" : "none",
    reducedMotion: "reduce",
  });
  /** @type {string[]} */
  const warnings = [];
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => warnings.push(`${name}: ${error.message}`));
    page.on("response", (response) => {
      if (response.status() >= 400) warnings.push(`${name}: ${response.status()} ${response.url()}`);
    });
    if (view.print) await page.emulateMedia({ media: "print", colorScheme: "light" });
    // The size of text as a reader sets it in the browser, which media queries in rem know too.
    if (view.zoom) {
      const session = await context.newCDPSession(page);
      await session.send("Page.setFontSizes", { fontSizes: { standard: (16 * view.zoom) / 100 } });
    }
    await page.goto(new URL(path, origin).href);
    await page.evaluate(loadAll);
    const { width, height } = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { width: scrollWidth, height: scrollHeight };
    });
    if (width > view.width) warnings.push(`${name}: ${width} px wide`);
    await page.screenshot({
      path: join(folder, `${name}.png`),
      fullPage: true,
      clip: { x: 0, y: 0, width: view.width, height: Math.min(height, longest) },
    });
    if (view.print) await page.pdf({ path: join(folder, `${name}.pdf`), format: "A4" });
    return warnings;
  } finally {
    await context.close();
  }
}

/** In the page: has every picture and font loaded, seen or not. */
async function loadAll() {
  const pictures = [...document.querySelectorAll("img")];
  for (const picture of pictures) picture.loading = "eager";
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
  await document.fonts.ready;
}
