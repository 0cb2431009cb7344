// What is photographed: which page, how wide, in which way of looking at it.

import { arabicKinds, frontKinds, kinds } from "./kinds.mjs";

/** @import { Kind } from "./kinds.mjs" */
/**
 * @typedef {object} LookView
 * @property {Kind} kind
 * @property {number} width
 * @property {string} way  `light`, `dark`, `text-200`, `forced-colours`, `reduced-motion`, `no-script` or `print`
 */

const widths = [360, 768, 1440];

/** Width of a sheet of A4 without its margins, in CSS pixels. */
const sheet = 673;

/**
 * @param {readonly Kind[]} which
 * @param {readonly number[]} sizes
 * @param {readonly string[]} ways
 * @returns {LookView[]}
 */
const every = (which, sizes, ways) =>
  which.flatMap((kind) => sizes.flatMap((width) => ways.map((way) => ({ kind, width, way }))));

const main = kinds.filter(({ name }) => ["front", "article"].includes(name));
const printed = kinds.filter(({ name }) => ["front", "article", "longread", "everything"].includes(name));

/** All of them; with names of kinds, those. @param {readonly string[]} only */
export function lookViews(only = []) {
  const views = [
    ...every(kinds, widths, ["light", "dark"]),
    ...every(arabicKinds.slice(0, 6), widths, ["light", "dark"]),
    ...every(frontKinds, widths, ["light"]),
    ...every(main, [320, 3840], ["light", "dark"]),
    ...every(main, [320, 768, 1440], ["text-200"]),
    ...every(main, [360, 1440], ["forced-colours", "reduced-motion", "no-script"]),
    ...every([...printed, ...arabicKinds.slice(2, 3)], [sheet], ["print"]),
  ];
  return only.length === 0 ? views : views.filter(({ kind }) => only.includes(kind.name));
}

/** @param {LookView} view */
export const viewName = ({ kind, width, way }) =>
  way === "print" ? `${kind.name}.print` : `${kind.name}.${width}.${way}`;
