// A footnote that is called by one name and written under another, or without its colon, is one mistake and not two.

import { nearest } from "../../text/nearest.js";
import type { Remark } from "./pass.js";

const missing = "footnote-missing";
const unused = "footnote-unused";

/** The remarks with each such pair as one. */
export function joinFootnoteSlips(remarks: readonly Remark[]): readonly Remark[] {
  if (!remarks.some(({ code }) => code === missing)) return remarks;
  const uncolonned = remarks.flatMap((remark) =>
    remark.code === missing && remark.begins ? [remark.footnote] : [],
  );
  const idle = remarks.flatMap(({ code, footnote }) =>
    code === unused && footnote !== undefined ? [footnote] : [],
  );
  const joined = new Set<string>();
  const told = remarks.flatMap((remark): Remark[] => {
    const { code, footnote = "", begins } = remark;
    if (code !== missing || begins) return [remark];
    if (uncolonned.includes(footnote)) return [];
    const meant = nearest(footnote, idle);
    if (meant === null) return [remark];
    joined.add(meant);
    return [{ ...remark, fix: `Write [^${meant}], which is the footnote that nothing calls.` }];
  });
  return told.filter(({ code, footnote = "" }) => code !== unused || !joined.has(footnote));
}
