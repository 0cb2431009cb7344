// `node scripts/theme-picture.mjs [file]`: the sample's front page with a number on each part, for docs/theming.md.

import sharp from "sharp";
import { bringPictures, inDocs, withSample } from "./look/with-sample.mjs";

/** @import { Page } from "playwright-core" */

/** What gets the numbers 1, 2, 3 …, in the order of the list below the picture. */
const parts = [
  ".masthead-bar",
  ".nameplate",
  ".sections",
  ".card-lead",
  ".front-side",
  ".opinion",
  ".row",
  ".briefs",
  ".part[class*='section-']",
  ".latest",
  ".site-footer",
];

const width = 1100;
const [file = inDocs("theme.png")] = process.argv.slice(2);
await withSample(async (browser, url) => {
  const page = await browser.newPage({ viewport: { width, height: 1000 }, colorScheme: "light" });
  await page.goto(`${url}/`);
  await number(page);
  const picture = await page.screenshot({ fullPage: true });
  const { size } = await sharp(picture)
    .resize({ width: 800 })
    .png({ palette: true, colours: 48, effort: 10 })
    .toFile(file);
  console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
});

/** Loads all pictures, and puts a frame and a number on each part. @param {Page} page */
async function number(page) {
  await page.addStyleTag({
    content: `
      body { padding-block-start: 18px }
      /* One section shows how all are. */
      .part[class*="section-"] ~ .part[class*="section-"] { display: none }
      .numbered { position: absolute; border: 2px solid #b0125b; pointer-events: none; z-index: 9;
        box-sizing: border-box }
      .numbered b { position: absolute; inset: -17px -17px auto auto; inline-size: 32px; border-radius: 50%;
        background: #b0125b; color: #fff; font: 700 19px / 32px sans-serif; text-align: center }`,
  });
  await bringPictures(page);
  const missing = await page.evaluate((selectors) => {
    return selectors.filter((selector, index) => {
      const part = document.querySelector(selector);
      if (part === null) return true;
      const { left, right, top, height } = part.getBoundingClientRect();
      const frame = document.createElement("div");
      frame.className = "numbered";
      frame.innerHTML = `<b>${index + 1}</b>`;
      // A part as wide as the window keeps its number inside of it.
      const [from, to] = [Math.max(left - 6, 18), Math.min(right + 6, innerWidth - 18)];
      const places = { left: from, top: top + scrollY, width: to - from, height: height - 2 };
      for (const [name, pixels] of Object.entries(places)) frame.style.setProperty(name, `${pixels}px`);
      document.body.append(frame);
      return false;
    });
  }, parts);
  if (missing.length > 0) throw new Error(`The front page has no ${missing.join(", no ")}.`);
}
