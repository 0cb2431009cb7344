// What names an article that is not published now, or was retracted, is dropped, with a warning: the clock alone must not stop a build.

import { placeOfSpot } from "../diagnostics/spot.js";
import type { Withheld } from "../model/site.js";
import type { Spot } from "../parse/article.js";
import type { Bearer, PlannerBase } from "./planner.js";

const reasons = {
  draft: "is a draft",
  embargo: "is under embargo",
  future: "is dated in the future",
  expired: "has expired",
  retracted: "was retracted",
} as const;

/** Code: `withheld-reference`. `what` begins the sentence: `The link "…"`. */
export function withheldNote(
  what: string,
  withheld: Pick<Withheld, "path" | "until"> & { readonly reason: keyof typeof reasons },
  spot: Spot | undefined,
  bearer: Bearer,
  planner: PlannerBase,
): void {
  // Drafts may name each other.
  if (bearer.standing === "withheld") return;
  const until = withheld.until === null ? "" : ` (${withheld.until})`;
  planner.problems.add({
    code: "withheld-reference",
    severity: "warning",
    message: `${what} is left out, because ${withheld.path} ${reasons[withheld.reason]}${until}.`,
    place: placeOfSpot(bearer.file, spot),
    fix:
      withheld.reason === "retracted"
        ? "Remove it here: a notice is all that stands there now."
        : "Remove it here, unless that article will be published: then it comes back by itself.",
  });
}
