// The pictures in an ICO, read by its directory.

/** Sides in pixels, as the directory says them, and the bytes of each. */
export function readIco(bytes: Uint8Array): readonly { readonly side: number; readonly png: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0, true) !== 0 || view.getUint16(2, true) !== 1) throw new Error("no icon");
  let end = 6 + 16 * view.getUint16(4, true);
  const pictures = Array.from({ length: view.getUint16(4, true) }, (_, index) => {
    const entry = 6 + 16 * index;
    const [width, height] = [view.getUint8(entry) || 256, view.getUint8(entry + 1) || 256];
    const [length, offset] = [view.getUint32(entry + 8, true), view.getUint32(entry + 12, true)];
    if (width !== height || offset !== end) throw new Error("a directory that is wrong");
    end += length;
    return { side: width, png: bytes.subarray(offset, offset + length) };
  });
  if (end !== bytes.length) throw new Error("more than its directory says");
  return pictures;
}
