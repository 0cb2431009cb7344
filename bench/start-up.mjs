// What starting the program costs, beside Node's own start.

import { broadsheet, broadsheetCommand } from "./generators.mjs";
import { runChild } from "./run-child.mjs";
import { makeSite } from "./site.mjs";

/** The smallest site of a newsroom: an unchanged build of it is all start. */
export const fewArticles = 20;

/** Starts are short, so that more of them cost little and steady the median. */
const runsOfStarts = 15;

/**
 * @typedef {object} StartUp
 * @property {number[]} node ms of `node -e 0`
 * @property {number[]} version ms of `broadsheet --version`
 * @property {number[]} unchanged ms of an unchanged build of a few articles
 */

/**
 * In turn, like the builds.
 * @param {string} folder
 * @param {(line: string) => void} tell
 * @returns {Promise<StartUp>}
 */
export async function measureStartUp(folder, tell) {
  tell(`start of the program, ${runsOfStarts} times`);
  const site = makeSite(broadsheet(), folder, fewArticles);
  try {
    await site.build("clean");
    // The first build after a clean one may still have something to tidy.
    await site.build("unchanged");
    /** @type {StartUp} */
    const measured = { node: [], version: [], unchanged: [] };
    for (let run = 0; run < runsOfStarts; run++) {
      measured.node.push((await runChild([process.execPath, "-e", "0"], folder)).milliseconds);
      measured.version.push((await runChild([...broadsheetCommand, "--version"], folder)).milliseconds);
      measured.unchanged.push((await site.build("unchanged")).milliseconds);
    }
    return measured;
  } finally {
    site.remove();
  }
}
