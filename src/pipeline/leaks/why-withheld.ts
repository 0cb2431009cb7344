// Which articles readers must not get now. Asked in every whole build; the rest of this folder is loaded where there are any.

import { withholdings } from "../../model/withheld.js";
import type { ParsedFile } from "../../parse/parse-article.js";
import type { Gathered } from "../gather.js";
import type { PlanOptions } from "../plan.js";

/** Why a text is withheld; `paid` for the part of an article that not every reader gets. */
export type WhyWithheld = "draft" | "embargo" | "future" | "paid";

/** Why an article's file is withheld as a whole; null where it is not, or was public once. */
export function whyWithheld(
  { schedule }: Pick<ParsedFile, "schedule">,
  now: number,
  { drafts, future }: Pick<PlanOptions, "drafts" | "future">,
): Exclude<WhyWithheld, "paid"> | null {
  for (const { reason } of withholdings(schedule, now)) {
    if (reason === "draft" && drafts !== true) return reason;
    if ((reason === "embargo" || reason === "future") && future !== true) return reason;
  }
  return null;
}

/** Whether anything of a file is withheld. */
export const isWithheld = (file: ParsedFile, now: number, options: PlanOptions): boolean =>
  whyWithheld(file, now, options) !== null || (options.edition !== "gated" && file.article?.whole != null);

/** Paths of all files of which something is withheld, sorted. */
export const withheldPaths = ({ parsed, now }: Gathered, options: PlanOptions): readonly string[] =>
  parsed.files
    .filter((file) => isWithheld(file, now, options))
    .map(({ path }) => path)
    .sort();
