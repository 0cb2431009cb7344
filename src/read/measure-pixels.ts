// The size of a picture of pixels, and what it takes to plan smaller versions of it.

import type { Disk } from "../disk/disk.js";
import type { Gate } from "../gate.js";
import { hashOfPieces } from "../hash.js";
import type { Sharp } from "../lazy.js";
import { isCutShort } from "./picture-end.js";
import type { Drawable, PictureFacts } from "./picture-facts.js";
import { isLosslessWebp, isMoving } from "./picture-kinds.js";
import { cutShort, type Measured, tooLarge, unreadable } from "./picture-mistakes.js";

/** What was found out before about a picture with the same bytes, by their hash; null for nothing. */
export type Recall = (hash: string) => PictureFacts | null;

/** Bytes from the beginning that nearly always hold a picture's size. */
const headLength = 65_536;
/** Bytes of a picture that are read whole. */
const largest = 100_000_000;
/** Pixels that browsers and sharp still show (16,383 × 16,383, which is the most of WebP). */
const mostPixels = 268_402_689;
/** Pixels of a picture that has to be decoded whole, which takes four bytes for each. */
const mostAtOnce = 100_000_000;

/** `gate` lets through what fits into memory together. */
export async function measurePixels(
  disk: Disk,
  file: string,
  path: string,
  { sharp, gate, recall }: { readonly sharp: Sharp; readonly gate: Gate; readonly recall: Recall },
): Promise<Measured> {
  const read = (start: number, length: number): Uint8Array => disk.part(file, start, length);
  const size = disk.state(file)?.size ?? 0;
  const hash = hashOfPieces(disk.chunks(file));
  const known = recall(hash);
  if (known !== null) return { facts: known };
  const head = read(0, headLength);
  // Headers alone are read here, which take no memory however many pixels they promise.
  const look = async (bytes: Uint8Array) => {
    try {
      return await sharp(bytes, { limitInputPixels: false }).metadata();
    } catch {
      return null;
    }
  };
  let found = await look(head);
  // How many pictures a GIF has, its end alone tells.
  if ((found === null || found.format === "gif") && size > head.length && size <= largest)
    found = await look(read(0, size));
  if (found === null || found.format === "svg") return { wrong: unreadable(path, brokenOrOther) };
  const { width, height } = found.autoOrient;
  const pixels = width * height;
  const isWhole = found.isProgressive || !["jpeg", "png"].includes(found.format);
  if (pixels > mostPixels || (isWhole && pixels > mostAtOnce))
    return { wrong: tooLarge(path, width, height) };
  if (isCutShort(found.format, size, read)) return { wrong: cutShort(path) };
  if ((found.pages ?? 1) > 1 && found.format !== "tiff") return { facts: { width, height } };
  if (isMoving(found.format, head) || size > largest) return { facts: { width, height } };
  const weight = size + (isWhole ? pixels * 6 : width * 1000);
  const colour = await gate.pass(weight, () => averageOf(sharp, disk.read(file), found.hasAlpha));
  if (colour === null) return { wrong: unreadable(path, brokenOrOther) };
  const isGraphic = ["png", "gif"].includes(found.format) || isLosslessWebp(found.format, head);
  const drawable: Drawable = {
    hash,
    kind: isGraphic ? "graphic" : "photograph",
    ...colour,
    weight,
  };
  return { facts: { width, height, drawable } };
}

const brokenOrOther = "it is broken, cut short, or of another kind than its name says.";

/** Pixels a side of the picture that stands for a whole one. */
const small = 32;

/** Decodes the picture: its average colour in steps that a style sheet has a class for; null where it cannot be decoded. */
async function averageOf(
  sharp: Sharp,
  bytes: Uint8Array,
  hasAlpha: boolean,
): Promise<Pick<Drawable, "alpha" | "tone"> | null> {
  try {
    const { data, info } = await sharp(bytes, { failOn: "error" })
      .resize(small, small, { fit: "fill" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { channels } = info;
    const sums = [0, 0, 0];
    let least = 255;
    for (let at = 0; at < data.length; at += channels) {
      for (const index of [0, 1, 2]) sums[index] = (sums[index] ?? 0) + (data[at + index] ?? 0);
      if (hasAlpha && channels === 4) least = Math.min(least, data[at + 3] ?? 255);
    }
    const alpha = least < opaque;
    const tone = sums.map((sum) => step(sum / (small * small))).join("");
    return { alpha, tone: alpha ? null : tone };
  } catch {
    return null;
  }
}

/** From here on nothing shines through that an eye could see. */
const opaque = 250;

/** One of four hexadecimal digits for a value up to 255. */
const step = (value: number): string => ["2", "6", "a", "d"][Math.min(3, Math.floor(value / 64))] ?? "6";
