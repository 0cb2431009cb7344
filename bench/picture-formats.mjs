// Formats beside each other: bytes and likeness to the original against a JPEG of quality 80, and what encoding costs.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import ssim from "ssim.js";
import { makePhotograph } from "./photographs.mjs";

/** The program's own choice comes first. */
const formats = {
  "AVIF, quality 60, effort 1": { avif: { quality: 60, effort: 1, chromaSubsampling: "4:2:0" } },
  "AVIF, quality 60, effort 0": { avif: { quality: 60, effort: 0, chromaSubsampling: "4:2:0" } },
  "AVIF, quality 60, effort 2": { avif: { quality: 60, effort: 2, chromaSubsampling: "4:2:0" } },
  "WebP, quality 80, effort 4": { webp: { quality: 80, effort: 4 } },
  "WebP, quality 82, effort 4": { webp: { quality: 82, effort: 4 } },
  "JPEG, quality 80": { jpeg: { quality: 80 } },
};

const widths = [240, 480, 800, 1200, 1600];
const synthetic = 6;

/**
 * @typedef {object} FormatFigures
 * @property {string} name
 * @property {number} bytes those of the JPEG are 1; the mean of all pictures and widths
 * @property {number} likeness SSIM above that of the JPEG, in the mean
 * @property {number} least the same, at its least
 * @property {number} below how many are more than 0.01 below
 * @property {number} count
 * @property {number} pace milliseconds for a megapixel
 */

/**
 * @param {string | null} folder with photographs; null for those that are made here
 * @returns {Promise<readonly FormatFigures[]>}
 */
export async function measureFormats(folder) {
  sharp.cache(false);
  sharp.concurrency(1);
  const sums = new Map(Object.keys(formats).map((name) => [name, newSum()]));
  for await (const [original, width] of originals(folder)) {
    const { data, info } = await sharp(original.data, original.options)
      .autoOrient()
      .toColourspace("srgb")
      .removeAlpha()
      .resize(width)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const reference = imageData(data, raw);
    const encode = async (/** @type {keyof typeof formats} */ name) => {
      const [[format, options] = ["jpeg", {}]] = Object.entries(formats[name]);
      const began = performance.now();
      const bytes = await sharp(data, { raw })
        .toFormat(/** @type {"avif"} */ (format), options)
        .toBuffer();
      const milliseconds = performance.now() - began;
      const decoded = await sharp(bytes).removeAlpha().toColourspace("srgb").raw().toBuffer();
      return {
        size: bytes.length,
        milliseconds,
        likeness: ssim.ssim(reference, imageData(decoded, raw)).mssim,
      };
    };
    const jpeg = await encode("JPEG, quality 80");
    for (const [name, sum] of sums) {
      const made = await encode(/** @type {keyof typeof formats} */ (name));
      const above = made.likeness - jpeg.likeness;
      sum.count++;
      sum.bytes += made.size / jpeg.size;
      sum.likeness += above;
      sum.least = Math.min(sum.least, above);
      sum.below += above < -0.01 ? 1 : 0;
      sum.milliseconds += made.milliseconds;
      sum.megapixels += (info.width * info.height) / 1e6;
    }
  }
  return [...sums].map(([name, { count, bytes, likeness, least, below, milliseconds, megapixels }]) => ({
    ...{ name, least, below, count },
    bytes: bytes / count,
    likeness: likeness / count,
    pace: milliseconds / megapixels,
  }));
}

const newSum = () => ({
  count: 0,
  bytes: 0,
  likeness: 0,
  least: 1,
  below: 0,
  milliseconds: 0,
  megapixels: 0,
});

/** @param {string | null} folder */
async function* originals(folder) {
  if (folder !== null) {
    for (const name of readdirSync(folder).sort()) {
      if (!/\.(?:jpe?g|png|webp|tiff?)$/i.test(name)) continue;
      const { autoOrient } = await sharp(join(folder, name)).metadata();
      const original = { data: join(folder, name), options: {} };
      for (const width of widths)
        if (width <= autoOrient.width) yield/** @type {const} */ ([original, width]);
    }
    return;
  }
  for (let seed = 0; seed < synthetic; seed++) {
    const { data, ...raw } = await makePhotograph(seed, 2000, 1500);
    for (const width of widths) yield/** @type {const} */ ([{ data, options: { raw } }, width]);
  }
}

/**
 * As the library that compares them takes it.
 * @param {Buffer} data
 * @param {{ width: number, height: number }} size
 */
function imageData(data, { width, height }) {
  const pixels = new Uint8ClampedArray(width * height * 4);
  const channels = data.length / (width * height);
  for (let from = 0, to = 0; to < pixels.length; from += channels, to += 4) {
    for (const channel of [0, 1, 2]) pixels[to + channel] = data[from + (channels < 3 ? 0 : channel)] ?? 0;
    pixels[to + 3] = 255;
  }
  return { data: pixels, width, height };
}
