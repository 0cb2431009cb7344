// The pictures of the corpus: small PNG files with coarse stripes, and SVG. The PNG are stored without compression, since
// zlib's bytes differ between versions of Node.

import { crc32 } from "node:zlib";

const width = 120;
const height = 80;
const rasters = 16;
const drawings = 8;

const two = (/** @type {number} */ number) => String(number).padStart(2, "0");

/** File names in the folder of pictures. */
export const pictureNames = /** @type {[string, ...string[]]} */ ([
  ...Array.from({ length: rasters }, (_, index) => `picture-${two(index)}.png`),
  ...Array.from({ length: drawings }, (_, index) => `drawing-${two(index)}.svg`),
]); // never empty

/** The bytes of each picture, in the order of their names. */
export function makePictures() {
  return pictureNames.map((name, index) => ({
    name,
    bytes: name.endsWith(".svg") ? Buffer.from(drawing(index)) : raster(index),
  }));
}

function drawing(/** @type {number} */ index) {
  const bars = Array.from(
    { length: 5 },
    (_, bar) => `<rect x="${bar * 24}" y="${(bar * 7 * index) % 60}" width="20" height="80" fill="#2a5b7c"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${bars.join("")}</svg>\n`;
}

/** PNG (second edition, section 5): greyscale of 8 bits, without a filter. */
function raster(/** @type {number} */ index) {
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = ((x >> 3) * 31 + (y >> 3) * (17 + index)) & 255;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", stored(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(/** @type {string} */ type, /** @type {Buffer} */ content) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A zlib stream (RFC 1950) of one stored block (RFC 1951, 3.2.4): at most 65,535 bytes. */
function stored(/** @type {Buffer} */ bytes) {
  const head = Buffer.from([0x78, 0x01, 1, 0, 0, 0, 0]);
  head.writeUInt16LE(bytes.length, 3);
  head.writeUInt16LE(~bytes.length & 0xffff, 5);
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  const check = Buffer.alloc(4);
  check.writeUInt32BE(((high << 16) | low) >>> 0);
  return Buffer.concat([head, bytes, check]);
}
