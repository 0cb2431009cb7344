// One picture of one page, from its top to its end or to a height at which nobody looks any further.

import { viewName } from "./views.mjs";
import { bringPictures } from "./with-sample.mjs";

/** @import { Browser } from "playwright-core" */
/** @import { LookView } from "./views.mjs" */

const tallest = 9000;

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {LookView} view
 * @param {string} folder
 */
export async function photograph(browser, address, view, folder) {
  const { width, way } = view;
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 1000 },
    colorScheme: way === "dark" ? "dark" : "light",
    reducedMotion: way === "reduced-motion" ? "reduce" : "no-preference",
    forcedColors: way === "forced-colours" ? "active" : "none",
    javaScriptEnabled: way !== "no-script",
  });
  try {
    const page = await context.newPage();
    await page.goto(address);
    if (way === "text-200") await page.addStyleTag({ content: ":root { font-size: 200% !important }" });
    if (way === "print") await page.emulateMedia({ media: "print" });
    await bringPictures(page);
    const high = await page.evaluate(() => document.documentElement.scrollHeight);
    const name = viewName(view);
    await page.screenshot({
      path: `${folder}/${name}.png`,
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(high, tallest) },
    });
    if (way === "print") await page.pdf({ path: `${folder}/${name}.pdf`, format: "A4" });
  } finally {
    await context.close();
  }
}
