// The tables of the figures to reach, and of what starting the program costs.

import { formatSummary, formatTime, markdownTable } from "./format.mjs";
import { fewArticles } from "./start-up.mjs";
import { summarise } from "./statistics.mjs";

/**
 * @param {readonly import("./figures.mjs").Figure[]} figures
 */
export function reportFigures(figures) {
  const held = (/** @type {boolean | null} */ answer) =>
    answer === null ? "not measured" : answer ? "yes" : "**no**";
  return markdownTable(
    ["work", "measured", "to reach", "held?"],
    figures.map((figure) => [figure.work, figure.measured, figure.toReach, held(figure.held)]),
  );
}

/**
 * @param {import("./start-up.mjs").StartUp} startUp
 */
export function reportStartUp({ node, version, unchanged }) {
  const base = summarise(node).median;
  const row = (/** @type {string} */ name, /** @type {readonly number[]} */ values) => [
    name,
    `+ ${formatTime(summarise(values).median - base)}`,
    formatSummary(values, formatTime),
  ];
  return markdownTable(
    ["start", "more than Node", "time"],
    [
      ["`node -e 0`", "", formatSummary(node, formatTime)],
      row("`broadsheet --version`", version),
      row(`unchanged build of ${fewArticles} articles`, unchanged),
    ],
  );
}
