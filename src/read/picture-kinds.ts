// What of a picture's kind its format alone does not say.

/** Whether a picture moves of which a decoder may see the first frame alone: WebP, PNG and AVIF say it in their first bytes. */
export function isMoving(format: string, head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  switch (format) {
    case "webp":
      return fourAt(bytes, 12) === "VP8X" && ((bytes[20] ?? 0) & 0x02) !== 0;
    case "png": {
      const frames = bytes.indexOf("acTL", 0, "latin1");
      const pixels = bytes.indexOf("IDAT", 0, "latin1");
      return frames >= 0 && (pixels < 0 || frames < pixels);
    }
    case "heif":
      return fourAt(bytes, 8) === "avis";
    default:
      return false;
  }
}

/** Whether a WebP keeps every pixel, as drawings and screenshots want it. */
export function isLosslessWebp(format: string, head: Uint8Array): boolean {
  if (format !== "webp") return false;
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const kind = fourAt(bytes, 12);
  return kind === "VP8L" || (kind === "VP8X" && bytes.includes("VP8L", 0, "latin1"));
}

const fourAt = (bytes: Buffer, at: number): string => bytes.toString("latin1", at, at + 4);
