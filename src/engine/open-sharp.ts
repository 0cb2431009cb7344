// What draws pictures and cards, set so that the bytes do not depend on the machine.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { loadSharp, type Sharp } from "../lazy.js";

interface OpenedSharp {
  readonly sharp: Sharp;
  /** Changes with all that has a part in drawing. */
  readonly versions: string;
}

/** Null, and a Diagnostic, where the package is gone since drawings were planned. Code: `sharp-missing` (an error). */
export async function openSharp(
  what: "pictures" | "social cards",
  report: (diagnostic: Diagnostic) => void,
): Promise<OpenedSharp | null> {
  const sharp = await loadSharp();
  if (sharp === null) {
    report({
      code: "sharp-missing",
      severity: "error",
      message: `The ${what} cannot be drawn, because the package sharp is no longer there.`,
      place: wholeFile("site.yaml"),
      fix:
        what === "pictures"
          ? "Run npm install sharp; or delete the folder .broadsheet, and the originals are published."
          : "Run npm install sharp, or set `cards: false` below `social`.",
    });
    return null;
  }
  sharp.cache(false);
  // One thread for each picture: the memory can be foretold then, too.
  sharp.concurrency(1);
  return { sharp, versions: JSON.stringify(sharp.versions) };
}
