// Reads the size of the pictures that articles show, so that a page can reserve their place.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";

/** Width and height in pixels as shown (after the orientation that the file asks for), by path. */
export interface PictureSizes {
  readonly [path: string]: { readonly width: number; readonly height: number };
}

/**
 * Measures pictures, given by their paths relative to the site's folder, through sharp (loaded when there is one to measure).
 * Diagnostics: `picture-unreadable` (error) for a file that is no picture or is broken; `sharp-missing` (warning, once).
 */
export async function measurePictures(
  root: string,
  paths: readonly string[],
): Promise<{ readonly sizes: PictureSizes; readonly diagnostics: readonly Diagnostic[] }> {
  if (paths.length === 0) return { sizes: {}, diagnostics: [] };
  const sharp = await import("sharp").then((module) => module.default).catch(() => null);
  if (sharp === null) return { sizes: {}, diagnostics: [sharpMissing] };
  const measured = await Promise.all(
    paths.map(async (path) => {
      try {
        const { autoOrient } = await sharp(join(root, path)).metadata();
        return { path, size: { width: autoOrient.width, height: autoOrient.height } };
      } catch {
        return { path, size: null };
      }
    }),
  );
  return {
    sizes: Object.fromEntries(measured.flatMap(({ path, size }) => (size === null ? [] : [[path, size]]))),
    diagnostics: measured.flatMap(({ path, size }) => (size === null ? [unreadable(path)] : [])),
  };
}

const sharpMissing: Diagnostic = {
  code: "sharp-missing",
  severity: "warning",
  message:
    "Pictures are published without their width and height, because the package sharp is not installed.",
  place: wholeFile("site.yaml"),
  fix: "Run npm install sharp.",
};

const unreadable = (path: string): Diagnostic => ({
  code: "picture-unreadable",
  severity: "error",
  message:
    "This file is not a picture that can be read: it is broken, cut short, or of another kind than its name says.",
  place: wholeFile(path),
  fix: "Export the picture again as JPEG, PNG, WebP, AVIF, GIF or SVG.",
});
