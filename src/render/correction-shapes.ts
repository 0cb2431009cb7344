// The shapes of the pages of corrections, and of the notice of an article that was retracted.

import type { CorrectionsMonthView, CorrectionsView, RetractedView } from "../pages/views.js";
import { correction, correctionEntry, credit, head, moment, months, pagination } from "./part-shapes.js";
import { list, object, type ShapeFor, text } from "./shapes.js";

export const retracted: ShapeFor<RetractedView> = object("Retracted", {
  ...head,
  kind: text,
  id: text,
  headline: text,
  credit,
  published: moment,
  retraction: correction,
  corrections: list(correction),
  state: text,
});
export const corrections: ShapeFor<CorrectionsView> = object("Corrections", {
  ...head,
  kind: text,
  headline: text,
  newest: list(object("CorrectionsMonth", { month: text, href: text, entries: list(correctionEntry) })),
  months,
});
export const correctionsMonth: ShapeFor<CorrectionsMonthView> = object("CorrectionsMonthPage", {
  ...head,
  kind: text,
  headline: text,
  month: text,
  entries: list(correctionEntry),
  pagination,
});
