// Whether there is what draws social cards, and icons.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { loadSharp } from "../lazy.js";

/** Null where cards can be drawn. Code: `sharp-missing` (a warning). */
export async function whyNoCards(): Promise<Diagnostic | null> {
  return (await loadSharp()) === null ? sharpMissing : null;
}

/** Null where icons can be made of a logo. Code: `sharp-missing` (a warning). */
export async function whyNoIcons(): Promise<Diagnostic | null> {
  return (await loadSharp()) === null ? sharpMissingForIcons : null;
}

const sharpMissingForIcons: Diagnostic = {
  code: "sharp-missing",
  severity: "warning",
  message: "No icons are made of the logo, because the package sharp is not installed; it is the only one.",
  place: wholeFile("site.yaml"),
  fix: "Run npm install sharp.",
};

const sharpMissing: Diagnostic = {
  code: "sharp-missing",
  severity: "warning",
  message: "No social cards are drawn, because the package sharp is not installed.",
  place: wholeFile("site.yaml"),
  fix: "Run npm install sharp, or set `cards: false` below `social`.",
};
