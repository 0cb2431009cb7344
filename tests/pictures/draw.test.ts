// A picture's files: upright, cropped around a point, in sRGB, with its credit and nothing else that its camera noted.

import exifReader from "exif-reader";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Recipe } from "../../src/pages/recipe.js";
import { draw } from "../../src/pictures/draw.js";

const recipe = (given: Partial<Recipe> = {}): Recipe => ({
  ...{ crop: null, width: 40, height: 30, format: "jpeg", kind: "photograph", alpha: false },
  base: { width: 80, height: 60 },
  ...given,
});

async function drawn(bytes: Uint8Array, recipes: readonly Recipe[]): Promise<readonly Uint8Array[]> {
  const made: Uint8Array[] = [];
  await draw(sharp, bytes, recipes, (_, file) => void made.push(file));
  return made;
}
const one = async (bytes: Uint8Array, given: Partial<Recipe> = {}): Promise<Uint8Array> =>
  (await drawn(bytes, [recipe(given)]))[0] ?? new Uint8Array();

/** Left half red, right half blue. */
function halves(width = 160, height = 120) {
  const half = { create: { width: width / 2, height, channels: 3, background: "#00f" } } as const;
  return sharp({ create: { width, height, channels: 3, background: "#f00" } }).composite([
    { input: half, left: width / 2, top: 0 },
  ]);
}

async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + info.channels)].map((value) => Math.round(value / 64));
}

describe("a file of a picture", () => {
  it.each(["jpeg", "png", "avif"] as const)("has its size as %s", async (format) => {
    const { width, height } = await sharp(await one(await halves().png().toBuffer(), { format })).metadata();
    expect([width, height]).toEqual([40, 30]);
  });

  it("shows the part that was asked for", async () => {
    const bytes = await halves().png().toBuffer();
    const box = { top: 0, width: 80, height: 120 };
    expect(await colourAt(await one(bytes, { crop: { left: 0, ...box } }), 20, 15)).toEqual([4, 0, 0]);
    expect(await colourAt(await one(bytes, { crop: { left: 80, ...box } }), 20, 15)).toEqual([0, 0, 4]);
  });

  it("stands upright, whatever the camera noted", async () => {
    const bytes = await halves(120, 160).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const file = await one(bytes);
    expect((await sharp(file).metadata()).orientation ?? 1).toBe(1);
    // Turned to the right, what was left is above.
    expect(await colourAt(file, 20, 2)).toEqual([4, 0, 0]);
    expect(await colourAt(file, 20, 27)).toEqual([0, 0, 4]);
  });

  it.each([
    ["CMYK", () => halves().toColourspace("cmyk").jpeg()],
    ["16 bits", () => halves().toColourspace("rgb16").png()],
    ["another profile", () => halves().withIccProfile("p3").jpeg()],
    ["grey", () => halves().greyscale().jpeg()],
  ])("has the colours of a browser, made from %s", async (kind, make) => {
    const file = await one(await make().toBuffer());
    const { space, depth, icc, hasAlpha } = await sharp(file).metadata();
    expect([["srgb", "b-w"].includes(space), depth, icc, hasAlpha]).toEqual([
      true,
      "uchar",
      undefined,
      false,
    ]);
    if (kind === "grey") return;
    const [red = 0, , blue = 9] = await colourAt(file, 5, 15);
    expect(red).toBeGreaterThanOrEqual(3);
    expect(blue).toBeLessThanOrEqual(1);
  });

  it.each(["jpeg", "png", "avif"] as const)("says its credit in %s, and no more", async (format) => {
    const bytes = await halves()
      .withExif({
        IFD0: { Artist: "Ana Velho", Copyright: "The Courier", Software: "A camera", Make: "Maker" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "38/1 42/1 51/1" },
      })
      .jpeg()
      .toBuffer();
    const { exif, xmp, iptc } = await sharp(await one(bytes, { format })).metadata();
    const { Image, GPSInfo, Photo } = exifReader(exif ?? Buffer.alloc(0));
    expect([GPSInfo, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect(Image).toMatchObject({ Artist: "Ana Velho", Copyright: "The Courier" });
    expect([Image?.Software, Image?.Make, Photo?.DateTimeOriginal]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("finds its credit in XMP too", async () => {
    const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description photoshop:Credit="Ana &amp; Rui"><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">&#169; Us</rdf:li></rdf:Alt></dc:rights>
      </rdf:Description></rdf:RDF></x:xmpmeta>`;
    const file = await one(await halves().withXmp(packet).jpeg().toBuffer());
    const { exif, xmp } = await sharp(file).metadata();
    // EXIF knows ASCII alone.
    expect(exifReader(exif ?? Buffer.alloc(0)).Image).toMatchObject({
      Artist: "Ana & Rui",
      Copyright: "(C) Us",
    });
    expect(xmp?.toString("utf8")).toContain(">© Us</rdf:li>");
  });

  it("keeps what shines through, on white where the format cannot", async () => {
    const clear = await sharp({ create: { width: 160, height: 120, channels: 4, background: "#00000000" } })
      .png()
      .toBuffer();
    expect(await colourAt(await one(clear, { format: "png", alpha: true }), 5, 5)).toEqual([0, 0, 0, 0]);
    expect(await colourAt(await one(clear, { format: "avif", alpha: true }), 5, 5)).toEqual([0, 0, 0, 0]);
    expect(await colourAt(await one(clear, { alpha: true }), 5, 5)).toEqual([4, 4, 4]);
  });

  it("is the same, whatever else is made with it", async () => {
    const bytes = await halves().jpeg().toBuffer();
    const recipes = [
      recipe({ format: "avif" }),
      recipe({ width: 20, height: 15 }),
      recipe({ base: { width: 40, height: 30 } }),
    ];
    const together = await drawn(bytes, recipes);
    for (const [index, each] of recipes.entries()) expect(await one(bytes, each)).toEqual(together[index]);
  });

  it("is none of what is broken", async () => {
    const bytes = await halves(1600, 1200).jpeg().toBuffer();
    await expect(one(bytes.subarray(0, bytes.length - 2000))).rejects.toThrow();
    await expect(one(new Uint8Array())).rejects.toThrow();
  });
});
