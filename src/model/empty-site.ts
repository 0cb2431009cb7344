// Why a site shows no article: worth telling, but no mistake.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";

/** Says why nothing is left to show; `folder` is the articles', relative to the site's. Code: `articles-none`. */
export function tellEmpty(
  folder: string,
  counts: { readonly written: number; readonly failed: number; readonly withheld: number },
): Diagnostic {
  const { written, failed, withheld } = counts;
  const [message, fix] =
    written === 0
      ? [
          `There is no article in ${folder}/ yet, so the site is published without any.`,
          'Begin one with `broadsheet new article "Headline" --section world`.',
        ]
      : withheld === 0
        ? [
            `No article is left: ${failed === 1 ? "the only one has" : `all ${failed} have`} mistakes, so the site is published without any.`,
            "Mend the mistakes, and build again.",
          ]
        : [
            `No article is published now: ${[
              `${withheld} ${withheld === 1 ? "is" : "are"} withheld`,
              ...(failed === 0 ? [] : [`${failed} ${failed === 1 ? "has" : "have"} mistakes`]),
            ].join(", ")}.`,
            "Run `broadsheet list` to see why, or build with --drafts, --future or --expired.",
          ];
  return { code: "articles-none", severity: "warning", message, place: wholeFile(folder), fix };
}
