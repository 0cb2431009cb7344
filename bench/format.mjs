// Figures as the tables show them.

import { summarise } from "./statistics.mjs";

/** @param {number} ratio */
export const formatRatio = (ratio) =>
  Number.isNaN(ratio) ? "not measured" : `${ratio.toFixed(ratio < 10 ? 2 : 1)} ×`;

/** @param {number} milliseconds */
export const formatTime = (milliseconds) =>
  milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;

/** @param {number} bytes */
export const formatMemory = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;

/**
 * A median, and between which values it lies; a system that does not measure gives NaN.
 * @param {readonly number[]} values
 * @param {(value: number) => string} format
 */
export function formatSummary(values, format) {
  if (values.some(Number.isNaN)) return "not measured";
  const { median, least, most } = summarise(values);
  return values.length === 1 ? format(median) : `${format(median)} (${format(least)} – ${format(most)})`;
}

/**
 * A table in Markdown.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function markdownTable(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
