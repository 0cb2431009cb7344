// The figures of several runs, their middle, and whether that is good enough.

/** @import { Figures } from "./run-lighthouse.mjs" */

/** The least that each category may have. */
const floor = 99;

/** @param {readonly number[]} values */
function middleOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}

/**
 * The median of each figure for itself.
 * @param {readonly Figures[]} runs
 * @returns {Figures}
 */
export function median(runs) {
  /** @param {"scores" | "metrics"} part */
  const of = (part) =>
    Object.fromEntries(
      Object.keys(runs[0]?.[part] ?? {}).map((name) => [
        name,
        middleOf(runs.map((run) => run[part][name] ?? 0)),
      ]),
    );
  return {
    scores: of("scores"),
    metrics: of("metrics"),
    complaints: [...new Set(runs.flatMap(({ complaints }) => complaints))].sort(),
  };
}

/** @param {Figures} middle @returns {string[]} */
export function failures({ scores, metrics, complaints }) {
  const low = Object.entries(scores)
    .filter(([, score]) => score < floor)
    .map(
      ([name, score]) => `${name} is ${score}, below ${floor}: ${complaints.join(", ") || "no single audit"}`,
    );
  const shift = metrics.CLS ?? 0;
  return shift > 0 ? [...low, `CLS is ${shift}`] : low;
}

/**
 * @param {readonly Figures[]} runs
 * @param {Figures} middle
 */
export function table(runs, middle) {
  const lines = [
    ...Object.entries(middle.scores).map(([name, value]) =>
      row(
        name,
        value,
        runs.map((run) => run.scores[name]),
      ),
    ),
    ...Object.entries(middle.metrics).map(([name, value]) =>
      row(
        name,
        value,
        runs.map((run) => run.metrics[name]),
      ),
    ),
  ];
  return lines.join("\n");
}

/**
 * @param {string} name
 * @param {number} value
 * @param {readonly (number | undefined)[]} all
 */
function row(name, value, all) {
  /** @param {number | undefined} one */
  const short = (one) => (name === "CLS" ? (one ?? 0).toFixed(4) : String(Math.round(one ?? 0)));
  return `  ${name.padEnd(16)}${short(value).padStart(8)}   of ${all.map(short).join(" ")}`;
}
