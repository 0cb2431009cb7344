// The arguments of the benchmark.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { peerKeys } from "./generators.mjs";
import { defaultFolder } from "./machine.mjs";

export const usage = `Usage: npm run bench -- [options]

  --articles <n,n>    sizes of the site (default: 2000)
  --peers <a,b>       programs to compare with: ${peerKeys.join(", ")} (default: all)
  --runs <n>          builds of each kind and program (default: 5)
  --floor             measure what starting the program costs, beside Node's own start, too
  --figures           measure the figures to reach, all of them (beside Hugo), and nothing else
  --pictures <n>      measure formats of pictures, and a site of n photographs of 12 megapixels, and nothing else
  --photographs <dir> compare formats on the photographs there (default: on some that are made)
  --folder <dir>      where the sites lie (default: in memory, where there is a tmpfs)
  --date <day>        the day that stands in the report (default: today)`;

/**
 * @typedef {object} Options
 * @property {readonly number[]} articles
 * @property {readonly string[]} peers
 * @property {number} runs
 * @property {boolean} floor
 * @property {boolean} figures
 * @property {number | null} pictures
 * @property {string | null} photographs
 * @property {string} folder
 * @property {string} date
 */

/**
 * Throws an error that says what is wrong with the arguments.
 * @param {string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: "string", default: "2000" },
      peers: { type: "string", default: peerKeys.join(",") },
      runs: { type: "string", default: "5" },
      floor: { type: "boolean", default: false },
      figures: { type: "boolean", default: false },
      pictures: { type: "string" },
      photographs: { type: "string" },
      folder: { type: "string", default: defaultFolder() },
      date: { type: "string", default: new Date().toISOString().slice(0, 10) },
    },
  });
  const peers = values.peers.split(",").filter((peer) => peer !== "" && peer !== "none");
  const unknown = peers.find((peer) => !peerKeys.includes(peer));
  if (unknown !== undefined) throw new Error(`--peers: "${unknown}" is none of ${peerKeys.join(", ")}.`);
  return {
    ...values,
    peers,
    pictures: values.pictures === undefined ? null : positive("--pictures", values.pictures),
    photographs: values.photographs === undefined ? null : resolve(values.photographs),
    folder: resolve(values.folder),
    articles: values.articles.split(",").map((size) => positive("--articles", size)),
    runs: positive("--runs", values.runs),
  };
}

function positive(/** @type {string} */ option, /** @type {string} */ text) {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${option}: "${text}" is not a number above 0.`);
  return Number(text);
}
