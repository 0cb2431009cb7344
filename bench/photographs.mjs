// Photographs that nobody took: soft shapes and noise of several scales, so that they compress as those of a camera do.

import sharp from "sharp";
import { makeChance } from "./chance.mjs";

/**
 * The pixels of a picture, the same for a seed on every machine.
 * @param {number} seed
 * @param {number} width
 * @param {number} height
 * @returns {Promise<import("sharp").Raw & { readonly data: Buffer }>}
 */
export async function makePhotograph(seed, width, height) {
  const chance = makeChance(seed);
  // Large shapes have most of the contrast, the grain of a sensor the least.
  const scales = /** @type {const} */ ([
    [300, 1],
    [80, 0.5],
    [24, 0.3],
    [8, 0.18],
    [2, 0.07],
  ]);
  const layers = await Promise.all(
    scales.map(async ([scale, strength]) => {
      const [columns, rows] = [Math.ceil(width / scale) + 1, Math.ceil(height / scale) + 1];
      const pixels = Buffer.alloc(columns * rows * 3);
      for (let at = 0; at < pixels.length; at += 3) {
        // Colours change together for the most part, as light and shadow do.
        const light = (chance.next() - 0.5) * 200 * strength;
        for (const channel of [0, 1, 2])
          pixels[at + channel] = Math.round(128 + light + (chance.next() - 0.5) * 60 * strength);
      }
      return sharp(pixels, { raw: { width: columns, height: rows, channels: 3 } })
        .resize(width, height, { fit: "fill", kernel: "cubic" })
        .raw()
        .toBuffer();
    }),
  );
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at++) {
    let value = 128;
    for (const layer of layers) value += (layer[at] ?? 128) - 128;
    data[at] = Math.max(0, Math.min(255, value));
  }
  return { data, width, height, channels: 3 };
}

/**
 * Writes JPEGs of twelve megapixels as a camera makes them, each another part of a few larger pictures.
 * @param {number} count
 * @param {(index: number, bytes: Buffer) => void} write
 */
export async function makeCameraFiles(count, write) {
  const [width, height, margin, shared] = [4000, 3000, 64, 30];
  for (let start = 0; start < count; start += shared) {
    const { data, ...raw } = await makePhotograph(start + 1, width + margin, height + margin);
    for (let index = start; index < Math.min(count, start + shared); index++) {
      const chance = makeChance(index);
      const part = { left: chance.below(margin), top: chance.below(margin), width, height };
      const bytes = await sharp(data, { raw })
        .extract(part)
        .withExif({
          IFD0: { Artist: `Photographer ${index}`, Copyright: "The Courier" },
          IFD3: { GPSLatitudeRef: "N", GPSLatitude: `38/1 ${index % 60}/1 51/1` },
        })
        .jpeg({ quality: 92 })
        .toBuffer();
      write(index, bytes);
    }
  }
}
