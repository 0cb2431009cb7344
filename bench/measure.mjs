// Builds sites in turn and notes what each build took.

import { makeSite } from "./site.mjs";

/**
 * What was measured for one site, run by run.
 * @typedef {object} Measured
 * @property {import("./generators.mjs").Generator} generator
 * @property {number} count of articles
 * @property {{ files: number, bytes: number }} output after a clean build
 * @property {Partial<Record<import("./edits.mjs").Work, number[]>>} times ms
 * @property {number[]} processor ms of all threads together, of clean builds
 * @property {number[]} peaks bytes, of clean builds
 * @property {number[]} copies ms of `cp -r`
 * @property {Partial<Record<import("./edits.mjs").Work, number[]>>} written files, where the program says it
 */

/**
 * @typedef {object} Plan
 * @property {number} runs of each work
 * @property {readonly import("./edits.mjs").Work[]} works where the first is not "clean", a clean build that is not
 * measured goes before it
 * @property {boolean} copies whether to measure `cp -r` too
 * @property {string} folder
 * @property {(line: string) => void} tell
 */

/** How far a peer's number of files may be from ours, and its bytes. */
const filesMayDiffer = 0.1;
const bytesMayDiffer = 0.25;

/**
 * Each work is done to every site before it is done to any again (A B A B), so that whatever else the machine does
 * meets all of them. Throws where an output is not what it must be.
 * @param {readonly { generator: import("./generators.mjs").Generator, count: number }[]} wanted
 * @param {Plan} plan
 * @returns {Promise<Measured[]>}
 */
export async function measure(wanted, plan) {
  const sites = wanted.map(({ generator, count }) => makeSite(generator, plan.folder, count));
  try {
    /** @type {Measured[]} */
    const all = wanted.map(({ generator, count }) => ({
      generator,
      count,
      output: { files: 0, bytes: 0 },
      times: {},
      processor: [],
      peaks: [],
      copies: [],
      written: {},
    }));
    if (plan.works[0] !== "clean") for (const site of sites) await site.build("clean");
    for (const work of plan.works) {
      for (let run = 1; run <= plan.runs; run++) {
        plan.tell(`${sizesOf(wanted)} articles, ${work}, ${run} of ${plan.runs}`);
        for (const [at, site] of sites.entries()) await measureOne(site, work, plan, all[at]);
        if (work === "clean" && run === 1) compareOutputs(all);
      }
    }
    return all;
  } finally {
    for (const site of sites) site.remove();
  }
}

/**
 * @param {import("./site.mjs").Site} site
 * @param {import("./edits.mjs").Work} work
 * @param {Plan} plan
 * @param {Measured | undefined} into
 */
async function measureOne(site, work, plan, into) {
  if (into === undefined) throw new Error("There are as many measurements as sites.");
  const { milliseconds, processor, peakBytes, stdout } = await site.build(work);
  into.times[work] = [...(into.times[work] ?? []), milliseconds];
  const written = writtenFiles(stdout);
  if (written !== null) into.written[work] = [...(into.written[work] ?? []), written];
  if (work !== "clean") return;
  into.processor.push(processor);
  into.peaks.push(peakBytes);
  into.output = site.measureOutput();
  if (plan.copies) into.copies.push((await site.copy()).milliseconds);
}

const sizesOf = (/** @type {readonly { count: number }[]} */ wanted) =>
  [...new Set(wanted.map(({ count }) => count))].join(" and ");

/** Broadsheet alone says it, in what `--json` prints. */
function writtenFiles(/** @type {string} */ stdout) {
  if (!stdout.startsWith("{")) return null;
  const written = JSON.parse(stdout).files?.written;
  return typeof written === "number" ? written : null;
}

function compareOutputs(/** @type {readonly Measured[]} */ all) {
  const [first, ...others] = all;
  if (first === undefined) return;
  for (const { generator, count, output } of others) {
    if (count !== first.count) continue;
    for (const [what, most] of /** @type {const} */ ([
      ["files", filesMayDiffer],
      ["bytes", bytesMayDiffer],
    ])) {
      if (Math.abs(output[what] / first.output[what] - 1) <= most) continue;
      const counts = `${generator.name} writes ${output[what]} ${what}, ${first.generator.name} ${first.output[what]}`;
      throw new Error(`${counts}: that is not the same site.`);
    }
  }
}
