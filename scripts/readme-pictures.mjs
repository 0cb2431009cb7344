// `node scripts/readme-pictures.mjs`: the four pictures of the sample that README.md shows, below 300 kB each.

import sharp from "sharp";
import { bringPictures, inDocs, withSample } from "./look/with-sample.mjs";

/** @import { Browser } from "playwright-core" */
/** @import { Sharp } from "sharp" */

/**
 * @typedef {object} Shot
 * @property {string} path
 * @property {number} width
 * @property {number} height
 * @property {"light" | "dark"} scheme
 */

/** @type {{ readonly [file: string]: Shot }} */
const desks = {
  "front.jpg": { path: "/", width: 1440, height: 1180, scheme: "light" },
  "article.jpg": { path: "/business/what-blue-cost/", width: 1200, height: 1560, scheme: "light" },
  "longread.jpg": { path: "/science/how-high-is-a-mountain/", width: 1440, height: 1180, scheme: "dark" },
};

/** Side by side. @type {readonly Shot[]} */
const phones = [
  { path: "/", width: 390, height: 844, scheme: "light" },
  { path: "/science/", width: 390, height: 844, scheme: "dark" },
  { path: "/culture/", width: 390, height: 844, scheme: "light" },
];

await withSample(async (browser, url) => {
  for (const [file, shot] of Object.entries(desks)) await save(file, sharp(await take(browser, url, shot)));
  const gap = 24;
  const shots = [];
  for (const shot of phones) shots.push(await take(browser, url, shot));
  const width = phones.reduce((sum, shot) => sum + shot.width + gap, gap);
  const sheet = sharp({ create: { width, height: 844 + 2 * gap, channels: 3, background: "#8a8a86" } });
  const placed = shots.map((input, at) => ({ input, top: gap, left: gap + at * (390 + gap) }));
  await save("phones.jpg", sheet.composite(placed));
});

/** @param {Browser} browser @param {string} url @param {Shot} shot */
async function take(browser, url, { path, width, height, scheme }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  const answer = await page.goto(url + path);
  if (answer?.status() !== 200) throw new Error(`The sample has no page ${path}.`);
  await bringPictures(page);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** @param {string} name @param {Sharp} picture */
async function save(name, picture) {
  const { size } = await picture.jpeg({ quality: 84, mozjpeg: true }).toFile(inDocs(name));
  console.log(`docs/${name}: ${(size / 1000).toFixed(0)} kB`);
}
