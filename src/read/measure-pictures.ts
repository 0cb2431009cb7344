// Reads the size of the pictures that articles show, so that a page can reserve their place.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { whyUnreadable } from "./look.js";
import { isCutShort } from "./picture-end.js";
import { type Size, svgSize } from "./svg-size.js";

/** Width and height in pixels as shown (after the orientation that the file asks for), by path. */
export interface PictureSizes {
  readonly [path: string]: Size;
}

/** Bytes from the beginning that nearly always hold a picture's size. */
const headLength = 65_536;
/** Bytes of a picture that are read whole where the beginning does not tell. */
const largest = 100_000_000;
/** Pixels that browsers and sharp still show (16,383 × 16,383, which is the most of WebP). */
const mostPixels = 268_402_689;
/** Pictures that are measured at once. */
const together = 16;

export interface MeasuredPictures {
  readonly sizes: PictureSizes;
  readonly diagnostics: readonly Diagnostic[];
}

type Sharp = typeof import("sharp")["default"];
type Measured = { readonly size: Size | null } | { readonly wrong: Diagnostic };

/**
 * Measures pictures, given by their paths relative to the site's folder; sharp is loaded when there is one of pixels.
 * Codes: `picture-unreadable` for a file that is no picture, or is broken; `file-unreadable`; `sharp-missing` (a
 * warning, once).
 */
export async function measurePictures(
  disk: Disk,
  root: string,
  paths: readonly string[],
): Promise<MeasuredPictures> {
  const sizes = new Map<string, Size>();
  const diagnostics: Diagnostic[] = [];
  const sharp = paths.every(isSvg)
    ? null
    : await import("sharp").then((module) => module.default).catch(() => null);
  if (sharp === null && !paths.every(isSvg)) diagnostics.push(sharpMissing);
  for (let start = 0; start < paths.length; start += together) {
    const batch = paths.slice(start, start + together);
    const measured = await Promise.all(batch.map((path) => measure(disk, root, path, sharp)));
    for (const [index, result] of measured.entries()) {
      if ("wrong" in result) diagnostics.push(result.wrong);
      else if (result.size !== null) sizes.set(batch[index] ?? "", result.size);
    }
  }
  return { sizes: Object.fromEntries(sizes), diagnostics };
}

const isSvg = (path: string): boolean => /\.svg$/i.test(path);

async function measure(disk: Disk, root: string, path: string, sharp: Sharp | null): Promise<Measured> {
  const file = join(root, path);
  const read = (start: number, length: number): Uint8Array => disk.part(file, start, length);
  try {
    const size = disk.state(file)?.size ?? 0;
    const head = read(0, headLength);
    if (/\.(?:hei[cf]|psd)$/i.test(path)) return { wrong: unshown(path) };
    if (isSvg(path)) return measureSvg(path, head, read(Math.max(0, size - headLength), headLength));
    return sharp === null ? { size: null } : await measurePixels(path, size, head, read, sharp);
  } catch (error) {
    return { wrong: whyUnreadable(path, error) };
  }
}

function measureSvg(path: string, head: Uint8Array, tail: Uint8Array): Measured {
  const size = svgSize(new TextDecoder().decode(head));
  if (size === null) return { wrong: unreadable(path, "it is broken, or no SVG.") };
  const whole = endsWithRoot(new TextDecoder().decode(tail));
  return whole ? { size: size === "none" ? null : size } : { wrong: cutShort(path) };
}

/** Whether nothing but blanks and comments stands behind the root element, which may be empty. */
function endsWithRoot(text: string): boolean {
  let rest = text.trimEnd();
  while (rest.endsWith("-->") && rest.includes("<!--"))
    rest = rest.slice(0, rest.lastIndexOf("<!--")).trimEnd();
  return /(?:<\/(?:[\w.-]+:)?svg\s*|\/)>$/.test(rest.slice(-200));
}

async function measurePixels(
  path: string,
  size: number,
  head: Uint8Array,
  read: (start: number, length: number) => Uint8Array,
  sharp: Sharp,
): Promise<Measured> {
  // Headers alone are read here, which take no memory however many pixels they promise.
  const look = async (bytes: Uint8Array) => {
    try {
      return await sharp(bytes, { limitInputPixels: false }).metadata();
    } catch {
      return null;
    }
  };
  let found = await look(head);
  if (found === null && size > head.length && size <= largest) found = await look(read(0, size));
  if (found === null || found.format === "svg")
    return { wrong: unreadable(path, "it is broken, cut short, or of another kind than its name says.") };
  const { width, height } = found.autoOrient;
  if (width * height > mostPixels) return { wrong: tooLarge(path, width, height) };
  return isCutShort(found.format, size, read) ? { wrong: cutShort(path) } : { size: { width, height } };
}

const sharpMissing: Diagnostic = {
  code: "sharp-missing",
  severity: "warning",
  message:
    "Pictures are published without their width and height, because the package sharp is not installed.",
  place: wholeFile("site.yaml"),
  fix: "Run npm install sharp.",
};

const wrong = (path: string, message: string, fix: string): Diagnostic => ({
  code: "picture-unreadable",
  severity: "error",
  message,
  place: wholeFile(path),
  fix,
});

const unreadable = (path: string, why: string): Diagnostic =>
  wrong(
    path,
    `This file is not a picture that can be read: ${why}`,
    "Export the picture again as JPEG, PNG, WebP, AVIF, GIF or SVG.",
  );

const unshown = (path: string): Diagnostic =>
  wrong(path, "Browsers do not show pictures of this kind.", "Export it as JPEG, PNG, WebP or AVIF.");

const cutShort = (path: string): Diagnostic =>
  wrong(
    path,
    "This picture ends too early, so that a part of it is missing.",
    "Copy it again from its original.",
  );

const tooLarge = (path: string, width: number, height: number): Diagnostic =>
  wrong(
    path,
    `This picture has ${width.toLocaleString("en-GB")} × ${height.toLocaleString("en-GB")} pixels, more than browsers show.`,
    "Export it smaller: 4,000 pixels are more than a page needs.",
  );
