// The addresses that `gone` declares, and what is in the way of that.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { placeOfSpot } from "../../diagnostics/spot.js";
import type { UrlLine } from "../../urls/urls-file.js";
import type { Planner } from "../planner.js";
import { placeOfLine } from "./line-place.js";
import type { OldAddresses } from "./resolve-redirect.js";

/** Those where nothing else is. Code: `gone-claimed` (a warning where a list, or what is not published now, is in the way). */
export function goneAddresses(
  old: OldAddresses & { readonly lines: ReadonlyMap<string, UrlLine & { readonly is: "redirect" }> },
  planner: Planner,
): { readonly gone: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const gone: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, address] of planner.config.gone.entries()) {
    const place = planner.settingPlace(`gone.${index}`, "gone");
    const fix = `Take ${address} out of \`gone\`, or give that page another address.`;
    const claimed = (what: string, more: Partial<Pick<Diagnostic, "severity" | "other" | "fix">>): void =>
      void diagnostics.push({
        code: "gone-claimed",
        severity: "error",
        message: `\`gone\` says that ${address} is gone for good, and it is ${what}.`,
        place,
        fix,
        ...more,
      });
    const answer = old.answers.at(address);
    const withheld = old.stories.withheldAt(address);
    const line = old.lines.get(address);
    if (answer !== null) {
      const other = answer.entry.claim.place;
      const what =
        answer.is === "alias" ? answer.entry.claim.what : `the address of ${answer.entry.claim.what}`;
      claimed(what, {
        // A list comes and goes with its stories, and so by the clock alone.
        severity: answer.is === "list" ? "warning" : "error",
        ...(other === null || other.path === place.path ? {} : { other }),
      });
      continue;
    }
    if (withheld !== null) {
      const { article, published } = withheld;
      const spots = article.spots;
      claimed(`an address of the article ${article.path}, which is not published now`, {
        severity: published === "later" ? "error" : "warning",
        other: placeOfSpot(article.path, spots.permalink ?? spots.aliases ?? spots.slug),
      });
    } else if (line !== undefined) {
      const fixOfLine = `Remove the line, or take ${address} out of \`gone\`.`;
      claimed(`sent on to ${line.to} by a line of urls.txt`, { other: placeOfLine(line), fix: fixOfLine });
      continue;
    }
    gone.push(address);
  }
  return { gone, diagnostics };
}
