// The figures of pictures as tables.

import { formatMemory, formatTime } from "./format.mjs";

/** @param {readonly import("./picture-formats.mjs").FormatFigures[]} all */
export function reportFormats(all) {
  const rows = all.map(({ name, bytes, likeness, least, below, count, pace }) =>
    [
      name,
      `${(bytes * 100).toFixed(1)} %`,
      signed(likeness),
      signed(least),
      `${below} of ${count}`,
      `${pace.toFixed(0)} ms`,
    ].join(" | "),
  );
  return [
    "| format | bytes, JPEG of quality 80 = 100 % | SSIM above that JPEG's | least | more than 0.01 below | a megapixel |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");
}

const signed = (/** @type {number} */ number) => `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(4)}`;

/**
 * @param {number} count
 * @param {import("./picture-site.mjs").PictureSite} figures
 */
export function reportPictureSite(count, { originals, builds }) {
  const rows = builds.map(({ work, milliseconds, peakBytes, drawn, stored, written }) =>
    [work, formatTime(milliseconds), formatMemory(peakBytes), drawn, stored, written].join(" | "),
  );
  return [
    `${count} photographs of 12 megapixels, ${formatMemory(originals)}, in as many articles:`,
    "",
    "| work | time | peak memory | worked on | from the store | files written |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");
}
