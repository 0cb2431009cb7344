// The figures to reach: what is measured for each, and whether it holds.

import { formatMemory, formatRatio, formatTime } from "./format.mjs";
import { fewArticles } from "./start-up.mjs";
import { ratioOf, summarise } from "./statistics.mjs";

/** @typedef {import("./measure.mjs").Measured} Measured */

/**
 * Everything that the figures are made of; a peer that is missing is null.
 * @typedef {object} Measurements
 * @property {readonly { ours: Measured, hugo: Measured | null }[]} beside clean builds beside Hugo
 * @property {Measured} warm the size whose memory and builds after an edit count
 * @property {{ small: Measured, large: Measured }} growth
 * @property {import("./start-up.mjs").StartUp} startUp
 */

/**
 * @typedef {object} Figure
 * @property {string} work
 * @property {string} measured
 * @property {string} toReach
 * @property {boolean | null} held null: not measured
 */

const hugoAtMost = 0.4;
const copyAtMost = 5;
const unchangedAtMost = 350; // ms
const bodyAtMost = 400; // ms
const memoryAtMost = { warm: 450 * 2 ** 20, large: 1.2 * 2 ** 30 };
const growthAtMost = 11;
const versionAtMost = 25; // ms more than Node
const fewAtMost = 120; // ms more than Node

/**
 * @param {Measurements} measurements
 * @returns {readonly Figure[]}
 */
export function figuresOf({ beside, warm, growth, startUp }) {
  return [
    ...beside.map(({ ours, hugo }) =>
      figure(
        `clean build of ${number(ours.count)}, ÷ Hugo`,
        hugo === null ? null : ratioOf(ours.times.clean ?? [], hugo.times.clean ?? []),
        hugoAtMost,
        formatRatio,
      ),
    ),
    ...beside.map(({ ours }) =>
      figure(
        `clean build of ${number(ours.count)}, ÷ \`cp -r\` of its output`,
        ratioOf(ours.times.clean ?? [], ours.copies),
        copyAtMost,
        formatRatio,
      ),
    ),
    withFiles(
      figure(
        `unchanged build of ${number(warm.count)}`,
        median(warm.times.unchanged),
        unchangedAtMost,
        formatTime,
      ),
      warm.written.unchanged ?? [],
      0,
    ),
    withFiles(
      figure(`one body edited of ${number(warm.count)}`, median(warm.times.body), bodyAtMost, formatTime),
      warm.written.body ?? [],
      // Its dek is what lists show: the text stands on its own page alone.
      1,
    ),
    figure(`peak memory, clean, ${number(warm.count)}`, median(warm.peaks), memoryAtMost.warm, formatMemory),
    figure(
      `peak memory, clean, ${number(growth.large.count)}`,
      median(growth.large.peaks),
      memoryAtMost.large,
      formatMemory,
    ),
    figure(
      `time(${number(growth.large.count)}) ÷ time(${number(growth.small.count)}), clean`,
      ratioOf(growth.large.times.clean ?? [], growth.small.times.clean ?? []),
      growthAtMost,
      formatRatio,
    ),
    figure(
      "`broadsheet --version`, more than `node -e 0`",
      more(startUp.version, startUp),
      versionAtMost,
      formatTime,
    ),
    figure(
      `unchanged build of ${fewArticles}, more than \`node -e 0\``,
      more(startUp.unchanged, startUp),
      fewAtMost,
      formatTime,
    ),
  ];
}

const number = (/** @type {number} */ count) => count.toLocaleString("en");
const median = (/** @type {readonly number[] | undefined} */ values) => summarise(values ?? []).median;
const more = (
  /** @type {readonly number[]} */ values,
  /** @type {import("./start-up.mjs").StartUp} */ { node },
) => median(values) - median(node);

/**
 * @param {string} work
 * @param {number | null} value
 * @param {number} most
 * @param {(value: number) => string} format
 * @returns {Figure}
 */
function figure(work, value, most, format) {
  const unknown = value === null || Number.isNaN(value);
  return {
    work,
    measured: unknown ? "not measured" : format(value),
    toReach: `≤ ${format(most)}`,
    held: unknown ? null : value <= most,
  };
}

/**
 * A figure that holds only when every run wrote the right number of files.
 * @param {Figure} time
 * @param {readonly number[]} written
 * @param {number} right
 * @returns {Figure}
 */
function withFiles(time, written, right) {
  return {
    work: time.work,
    measured: `${time.measured}, ${[...new Set(written)].map(files).join(" or ")} written`,
    toReach: `${time.toReach}, ${files(right)} written`,
    held: time.held === null ? null : time.held && written.every((count) => count === right),
  };
}

const files = (/** @type {number} */ count) => (count === 1 ? "1 file" : `${number(count)} files`);
