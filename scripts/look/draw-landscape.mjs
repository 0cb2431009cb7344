// Pictures for the fixture sites: a coast in the evening that nobody has photographed, another one for each number.

import { makeChance } from "../../bench/chance.mjs";

/**
 * A JPEG, the same for a number on every machine with the same sharp.
 * @param {number} seed
 * @param {number} width
 * @param {number} height
 * @returns {Promise<Buffer>}
 */
export async function drawLandscape(seed, width, height) {
  const { default: sharp } = await import("sharp");
  const chance = makeChance(seed + 1);
  const hue = Math.round(185 + chance.next() * 45);
  const warm = Math.round(18 + chance.next() * 30);
  const horizon = height * (0.5 + chance.next() * 0.15);
  const sun = { x: width * (0.15 + chance.next() * 0.7), y: horizon - height * (0.05 + chance.next() * 0.2) };
  const hills = [0, 1, 2, 3].map((layer) => {
    const base = horizon + (layer * height) / 9 - height / 14;
    const points = Array.from({ length: 25 }, (_, at) => {
      const wave = Math.sin(at * (0.35 + layer * 0.12) + seed + layer * 2) * height * 0.045;
      return `${Math.round((at / 24) * width)},${Math.round(base + wave - chance.next() * height * 0.035)}`;
    });
    const colour = `hsl(${hue} ${28 - layer * 2}% ${48 - layer * 10}%)`;
    return `<polygon fill="${colour}" points="0,${height} ${points.join(" ")} ${width},${height}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue} 38% 46%)"/>
<stop offset="0.6" stop-color="hsl(${warm} 62% 80%)"/></linearGradient></defs>
<rect width="100%" height="100%" fill="url(#sky)"/>
<circle cx="${Math.round(sun.x)}" cy="${Math.round(sun.y)}" r="${Math.round(height / 18)}" fill="hsl(${warm} 90% 92%)"/>
${hills.join("\n")}
</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}
