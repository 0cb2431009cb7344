// Whether there is what draws social cards.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { loadSharp } from "../lazy.js";

/** Null where cards can be drawn. Code: `sharp-missing` (a warning). */
export async function whyNoCards(): Promise<Diagnostic | null> {
  return (await loadSharp()) === null ? sharpMissing : null;
}

const sharpMissing: Diagnostic = {
  code: "sharp-missing",
  severity: "warning",
  message: "No social cards are drawn, because the package sharp is not installed.",
  place: wholeFile("site.yaml"),
  fix: "Run npm install sharp, or set `cards: false` below `social`.",
};
