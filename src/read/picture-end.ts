// Whether a picture was cut short, as a broken upload leaves it: its first lines of pixels are there, and no browser
// shows the rest. Told from the marks that each format ends with; nothing is decoded.

/** Bytes of a file from `start`, at most `length`. */
export type ReadPart = (start: number, length: number) => Uint8Array;

/** Bytes at the end in which an end mark is looked for first: cameras and editors write things behind it. */
const tailLength = 65_536;

/** Whether the end is missing of a picture with `size` bytes; formats without an end mark never are. */
export function isCutShort(format: string, size: number, read: ReadPart): boolean {
  const tail = (): Buffer => bufferOf(read(Math.max(0, size - tailLength), tailLength));
  switch (format) {
    case "jpeg":
      return !hasJpegEnd(tail(), Math.max(0, size - tailLength), read) && !hasJpegEnd(read(0, size), 0, read);
    case "png":
      return !tail().includes("IEND") && !bufferOf(read(0, size)).includes("IEND");
    case "gif": {
      const end = tail().subarray(-4096);
      // Some have no trailer, which no browser minds.
      return !end.includes(gifEnd) && end.at(-1) !== 0;
    }
    case "webp":
      return bufferOf(read(0, 8)).readUInt32LE(4) + 8 > size;
    case "heif":
      return !endsWithBox(size, read);
    default:
      return false;
  }
}

const jpegEnd = Buffer.from([0xff, 0xd9]);
/** The end of the last block, and the trailer. */
const gifEnd = Buffer.from([0x00, 0x3b]);

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether a JPEG's end mark stands in bytes of it that begin at `start`. */
function hasJpegEnd(bytes: Uint8Array, start: number, read: ReadPart): boolean {
  const pixels = firstScan(start === 0 ? bytes : read(0, tailLength));
  return bufferOf(bytes).includes(jpegEnd, Math.max(0, pixels - start));
}

/** Where the pixels of a JPEG begin: segments before them may hold a whole small picture, with an end of its own. */
function firstScan(bytes: Uint8Array): number {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  return Math.min(at, bytes.length);
}

/** ISO base media (AVIF, HEIC): boxes one after the other, each with its length, the last one up to the file's end. */
function endsWithBox(size: number, read: ReadPart): boolean {
  for (let at = 0, boxes = 0; at < size; boxes++) {
    const head = bufferOf(read(at, 16));
    if (boxes === 1000) return true;
    if (head.length < 8) return false;
    const short = head.readUInt32BE(0);
    if (short === 0) return true;
    if (short === 1 && head.length < 16) return false;
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short;
    if (length < 8 || at + length > size) return false;
    at += length;
  }
  return true;
}
