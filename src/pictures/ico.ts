// Several PNGs in one ICO, as browsers ask for it at /favicon.ico: a directory, and the pictures as they are.

const headerLength = 6;
const entryLength = 16;

/** The file; pictures are square, of 256 pixels a side at most. */
export function icoOf(pictures: readonly { readonly side: number; readonly png: Uint8Array }[]): Uint8Array {
  const start = headerLength + entryLength * pictures.length;
  const file = new Uint8Array(pictures.reduce((length, { png }) => length + png.length, start));
  const view = new DataView(file.buffer);
  view.setUint16(2, 1, true); // An icon; a cursor would be 2.
  view.setUint16(4, pictures.length, true);
  let offset = start;
  for (const [index, { side, png }] of pictures.entries()) {
    const entry = headerLength + entryLength * index;
    // 256 is written as 0.
    view.setUint8(entry, side % 256);
    view.setUint8(entry + 1, side % 256);
    view.setUint16(entry + 4, 1, true); // Planes.
    view.setUint16(entry + 6, 32, true); // Bits a pixel.
    view.setUint32(entry + 8, png.length, true);
    view.setUint32(entry + 12, offset, true);
    file.set(png, offset);
    offset += png.length;
  }
  return file;
}
