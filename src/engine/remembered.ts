// What a build leaves for the next one, beside its pages.

import type { Hidden } from "./hidden.js";
import type { SiteState, Verdict } from "./store/site-state.js";

/** What a build tells the engine of itself at its end. */
export interface Remembered
  extends Pick<
    SiteState,
    "outs" | "planAlways" | "rendering" | "pictures" | "parsing" | "since" | "due" | "turns" | "byClock"
  > {
  readonly verdict: Verdict;
  readonly out: string;
  /** Null where nothing is withheld. */
  readonly hidden: Hidden | null;
}
