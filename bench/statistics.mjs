// What is made of the measurements: medians, ranges, ratios of medians.

/**
 * @typedef {object} Summary
 * @property {number} median
 * @property {number} least
 * @property {number} most
 */

/**
 * @param {readonly number[]} values at least one
 * @returns {Summary}
 */
export function summarise(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (least === undefined || most === undefined || low === undefined || high === undefined) {
    throw new Error("There is nothing to summarise.");
  }
  return { median: (low + high) / 2, least, most };
}

/**
 * The ratio of two medians: below 1, the first is the smaller.
 * @param {readonly number[]} values
 * @param {readonly number[]} others
 */
export const ratioOf = (values, others) => summarise(values).median / summarise(others).median;
