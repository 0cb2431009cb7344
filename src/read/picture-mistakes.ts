// What can be wrong with a picture's file, in words.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { PictureFacts } from "./picture-facts.js";

/** What came of looking at a picture; null for one of which nothing can be known. */
export type Measured = { readonly facts: PictureFacts | null } | { readonly wrong: Diagnostic };

export const wrong = (path: string, message: string, fix: string): Diagnostic => ({
  code: "picture-unreadable",
  severity: "error",
  message,
  place: wholeFile(path),
  fix,
});

export const unreadable = (path: string, why: string): Diagnostic =>
  wrong(
    path,
    `This file is not a picture that can be read: ${why}`,
    "Export the picture again as JPEG, PNG, WebP, AVIF, GIF or SVG.",
  );

export const unshown = (path: string): Diagnostic =>
  wrong(path, "Browsers do not show pictures of this kind.", "Export it as JPEG, PNG, WebP or AVIF.");

export const cutShort = (path: string): Diagnostic =>
  wrong(
    path,
    "This picture ends too early, so that a part of it is missing.",
    "Copy it again from its original.",
  );

export const tooLarge = (path: string, width: number, height: number): Diagnostic =>
  wrong(
    path,
    `This picture has ${width.toLocaleString("en-GB")} × ${height.toLocaleString("en-GB")} pixels, more than browsers show.`,
    "Export it smaller: 4,000 pixels are more than a page needs.",
  );

/** `what` follows "it has". Code: `picture-unsafe`. */
export const unsafe = (path: string, what: string): Diagnostic => ({
  code: "picture-unsafe",
  severity: "error",
  message: `This drawing could run code where a reader opens it by its own address: it has ${what}.`,
  place: wholeFile(path),
  fix: "Export it as a plain SVG or as PNG, or take that out.",
});
