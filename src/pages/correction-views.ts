// What the pages of corrections may show, and the notice of an article that was retracted.
// docs/templates.md documents it, as it does views.ts.

import type { Correction, CorrectionKind } from "../parse/article.js";
import type { Moment } from "../time/moment.js";
import type { CreditView, PageHead, Pagination, State } from "./view-parts.js";

/** What stands in place of an article that was retracted. */
export interface RetractedView extends PageHead {
  readonly kind: "retracted";
  readonly id: string;
  readonly headline: string;
  readonly credit: CreditView;
  readonly published: Moment;
  /** The newest retraction. */
  readonly retraction: Correction | null;
  /** The other corrections, newest first. */
  readonly corrections: readonly Correction[];
  readonly state: State | null;
}

/** A correction in a list, with its article's headline and address. */
export interface CorrectionEntry {
  readonly kind: CorrectionKind;
  readonly date: Moment | null;
  /** Empty for a retraction that gives no reason. */
  readonly text: string;
  readonly headline: string;
  readonly href: string;
  /** The article's own; null for the site's. */
  readonly language: string | null;
}

/** `/corrections/`: the newest corrections, and the months that have any. */
export interface CorrectionsView extends PageHead {
  readonly kind: "corrections";
  readonly headline: string;
  readonly newest: readonly {
    readonly month: string;
    readonly href: string;
    readonly entries: readonly CorrectionEntry[];
  }[];
  /** All months, newest first. */
  readonly months: readonly { readonly month: string; readonly href: string; readonly count: number }[];
}

/** The corrections of one month. */
export interface CorrectionsMonthView extends PageHead {
  readonly kind: "corrections-month";
  readonly headline: string;
  /** `2026-01`. */
  readonly month: string;
  readonly entries: readonly CorrectionEntry[];
  readonly pagination: Pagination;
}
