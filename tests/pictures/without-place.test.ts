// What is published byte by byte keeps its pixels and loses its place.

import { deflateSync } from "node:zlib";
import exifReader from "exif-reader";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { withoutPlace } from "../../src/pictures/without-place.js";

const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#a62" } }).withExif({
    IFD0: { Artist: "Ana Velho", Copyright: "The Courier" },
    IFD3: {
      GPSLatitudeRef: "N",
      GPSLatitude: "38/1 42/1 51/1",
      GPSLongitudeRef: "W",
      GPSLongitude: "9/1 8/1 21/1",
    },
  });

const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description exif:GPSLatitude="38,42.85N" xmlns:exif="http://ns.adobe.com/exif/1.0/" dc:title="GPS: a history">
<exif:GPSLongitude>9,8.35W</exif:GPSLongitude><exif:GPSMapDatum/></rdf:Description></rdf:RDF></x:xmpmeta>`;

const pixels = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).raw().toBuffer();
const exifOf = async (bytes: Uint8Array) =>
  exifReader((await sharp(bytes).metadata()).exif ?? Buffer.alloc(0));

/** A chunk of a PNG; its checksum is of no matter to who reads texts. */
function withChunk(png: Buffer, kind: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length);
  head.write(kind, 4, "latin1");
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), head, content, Buffer.alloc(4), png.subarray(end)]);
}

describe("the place of a picture", () => {
  it.each(["jpeg", "png", "webp", "avif"] as const)("goes from %s, its credit stays", async (format) => {
    const bytes = await picture().toFormat(format).toBuffer();
    expect((await exifOf(bytes)).GPSInfo).toBeDefined();
    const blanked = withoutPlace(bytes) ?? bytes;
    expect(blanked).toHaveLength(bytes.length);
    const { GPSInfo, Image } = await exifOf(blanked);
    expect(GPSInfo).toBeUndefined();
    expect(Image).toMatchObject({ Artist: "Ana Velho", Copyright: "The Courier" });
    expect(Image).not.toHaveProperty("GPSTag");
    expect(await pixels(blanked)).toEqual(await pixels(bytes));
    expect(withoutPlace(blanked)).toBeNull();
  });

  it.each(["jpeg", "webp", "tiff"] as const)("goes from the XMP of %s", async (format) => {
    const bytes = await sharp({ create: { width: 4, height: 3, channels: 3, background: "red" } })
      .withXmp(packet)
      .toFormat(format)
      .toBuffer();
    expect(bytes.includes("exif:GPSLatitude")).toBe(true);
    const blanked = Buffer.from(withoutPlace(bytes) ?? bytes);
    expect(blanked.includes("exif:GPS")).toBe(false);
    expect(blanked.includes("38,42")).toBe(false);
    expect(blanked.includes("9,8.35")).toBe(false);
    expect(blanked.includes("GPS: a history")).toBe(true);
    expect(await pixels(blanked)).toEqual(await pixels(bytes));
  });

  it.each([
    ["iTXt", Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\u0001\0\0\0"), deflateSync(packet)])],
    [
      "zTXt",
      Buffer.concat([
        Buffer.from("Raw profile type xmp\0\0"),
        deflateSync(`\nxmp\n   9\n${Buffer.from(packet).toString("hex")}\n`),
      ]),
    ],
    ["tEXt", Buffer.from(`Raw profile type xmp\0\nxmp\n   9\n${Buffer.from(packet).toString("hex")}\n`)],
    ["zTXt", Buffer.concat([Buffer.from("Raw profile type exif\0\0"), Buffer.from("broken")])],
  ])("goes with a %s of a PNG in which it cannot be blanked", async (kind, content) => {
    const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    expect(withoutPlace(withChunk(png, kind, content))).toEqual(png);
    expect(withoutPlace(withChunk(png, "tEXt", Buffer.from("Comment\0By the sea")))).toBeNull();
  });

  it("goes from a TIFF, which is such tables itself", async () => {
    const { exif } = await sharp(await picture().jpeg().toBuffer()).metadata();
    const tables = Buffer.from(exif ?? []).subarray("Exif\0\0".length);
    const { GPSInfo, Image } = exifReader(Buffer.from(withoutPlace(tables) ?? tables));
    expect(GPSInfo).toBeUndefined();
    expect(Image).toMatchObject({ Artist: "Ana Velho" });
  });

  it("is not looked for in vain, nor beyond the end", async () => {
    const plain = await sharp({ create: { width: 4, height: 3, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    expect(withoutPlace(plain)).toBeNull();
    const bytes = await picture().jpeg().toBuffer();
    for (let length = 0; length < bytes.length; length += 7) withoutPlace(bytes.subarray(0, length));
    for (let at = 0; at < Math.min(bytes.length, 600); at++) {
      const hostile = Buffer.from(bytes);
      hostile[at] = 0xff;
      expect((withoutPlace(hostile) ?? hostile).length).toBe(bytes.length);
    }
  });
});
