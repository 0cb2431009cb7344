// The table of one size: ratios first, then what they were made of.

import { works } from "./edits.mjs";
import { formatMemory, formatRatio, formatSummary, formatTime, markdownTable } from "./format.mjs";
import { ratioOf } from "./statistics.mjs";

/** @typedef {import("./measure.mjs").Measured} Measured */

/** @type {Readonly<Record<import("./edits.mjs").Work, string>>} */
const nameOf = {
  clean: "clean build",
  unchanged: "unchanged build",
  body: "one body edited",
  headline: "one headline edited",
  partial: "one partial edited",
};

/**
 * @param {readonly Measured[]} all of one size, Broadsheet first
 */
export function reportSize(all) {
  const [ours, ...peers] = all;
  if (ours === undefined) throw new Error("Nothing was measured.");
  const row = (
    /** @type {string} */ name,
    /** @type {(of: Measured) => readonly number[]} */ values,
    /** @type {(value: number) => string} */ format,
    /** @type {string} */ written = "",
  ) => [
    name,
    ...peers.map((peer) => ratio(values(ours), values(peer))),
    ...all.map((one) => (values(one).length === 0 ? "" : formatSummary(values(one), format))),
    written,
  ];
  const rows = works
    .filter((work) => ours.times[work] !== undefined)
    .map((work) => row(nameOf[work], (of) => of.times[work] ?? [], formatTime, filesOf(ours.written[work])));
  rows.push(row("processor time, clean", (of) => of.processor, formatTime));
  rows.push(row("peak memory, clean", (of) => of.peaks, formatMemory));
  if (ours.copies.length > 0) {
    const noRatios = peers.map(() => "");
    const copies = all.map((one) => formatSummary(one.copies, formatTime));
    const ratios = all.map((one) => formatRatio(ratioOf(one.times.clean ?? [], one.copies)));
    rows.push(["`cp -r` of its output", ...noRatios, ...copies, ""]);
    rows.push(["clean build ÷ `cp -r`", ...noRatios, ...ratios, ""]);
  }
  const head = [
    `${ours.count.toLocaleString("en")} articles`,
    ...peers.map((peer) => `${ours.generator.name} ÷ ${peer.generator.name}`),
    ...all.map((one) => one.generator.name),
    "files written",
  ];
  return `${markdownTable(head, rows)}\n\n${outputs(all)}`;
}

/** Empty where one of them was not to be measured. */
const ratio = (/** @type {readonly number[]} */ values, /** @type {readonly number[]} */ others) =>
  values.length === 0 || others.length === 0 ? "" : formatRatio(ratioOf(values, others));

/** The numbers of files written, once where every run wrote as many. */
const filesOf = (/** @type {readonly number[] | undefined} */ written) =>
  [...new Set(written ?? [])].join(", ");

function outputs(/** @type {readonly Measured[]} */ all) {
  const each = all.map(
    ({ generator, output }) =>
      `${generator.name} ${output.files.toLocaleString("en")} files, ${(output.bytes / 1e6).toFixed(1)} MB`,
  );
  return `Output: ${each.join("; ")}.`;
}
