// The benchmark: npm run bench -- --help

import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { works } from "./edits.mjs";
import { figuresOf } from "./figures.mjs";
import { formatRatio } from "./format.mjs";
import { broadsheet, findPeer } from "./generators.mjs";
import { describeMachine } from "./machine.mjs";
import { measure } from "./measure.mjs";
import { measureFigures, sizesToReach } from "./measure-figures.mjs";
import { readOptions, usage } from "./options.mjs";
import { reportSize } from "./report.mjs";
import { reportFigures, reportStartUp } from "./report-figures.mjs";
import { measureStartUp } from "./start-up.mjs";
import { ratioOf } from "./statistics.mjs";

const options = readOrExit();
const peers = options.pictures !== null ? [] : options.figures ? ["hugo"] : options.peers;
const found = peers.map((key) => ({ key, generator: findPeer(key) }));
const generators = [broadsheet(), ...found.flatMap(({ generator }) => generator ?? [])];
const missing = found.filter(({ generator }) => generator === null).map(({ key }) => key);
const tell = (/** @type {string} */ line) => console.error(line);
const print = (/** @type {string} */ text) => console.log(`${text}\n`);
for (const name of missing) tell(`${name} is missing: it is not on the PATH.`);

const folder = makeFolderOrExit(options.folder);
const how = { runs: options.runs, folder, tell };
// The sites of many gigabytes must not stay in memory.
process.once("SIGINT", () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(130);
});
try {
  if (options.pictures !== null) await lookAtPictures(options.pictures);
  else if (options.figures) await reach();
  else await compare();
  print(describeMachine({ date: options.date, folder, generators, missing }));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function reach() {
  const measurements = await measureFigures(sizesToReach, how);
  print(reportFigures(figuresOf(measurements)));
  const { beside, warm, growth, startUp } = measurements;
  for (const { ours, hugo } of beside) {
    print(reportSize([ours.count === warm.count ? warm : ours, ...(hugo === null ? [] : [hugo])]));
  }
  for (const measured of [growth.small, growth.large]) print(reportSize([measured]));
  print(reportStartUp(startUp));
}

async function lookAtPictures(/** @type {number} */ count) {
  // Loaded here alone, since the rest does without sharp.
  const [{ measureFormats }, { measurePictureSite }, { reportFormats, reportPictureSite }] =
    await Promise.all([
      import("./picture-formats.mjs"),
      import("./picture-site.mjs"),
      import("./report-pictures.mjs"),
    ]);
  print(reportPictureSite(count, await measurePictureSite(count, folder, tell)));
  tell("formats are compared");
  print(reportFormats(await measureFormats(options.photographs)));
}

async function compare() {
  const ofSizes = [];
  for (const count of options.articles) {
    const wanted = generators.map((generator) => ({ generator, count }));
    const all = await measure(wanted, { ...how, works, copies: true });
    print(reportSize(all));
    ofSizes.push(all);
  }
  const [smallest, largest] = [ofSizes[0], ofSizes.at(-1)];
  if (smallest !== undefined && largest !== undefined && smallest !== largest)
    print(growthOf(smallest, largest));
  if (options.floor) print(reportStartUp(await measureStartUp(folder, tell)));
}

/**
 * How much longer the last size takes than the first.
 * @param {readonly import("./measure.mjs").Measured[]} smallest
 * @param {readonly import("./measure.mjs").Measured[]} largest
 */
function growthOf(smallest, largest) {
  const each = largest.map(({ generator, times }, at) => {
    const ratio = ratioOf(times.clean ?? [], smallest[at]?.times.clean ?? []);
    return `${generator.name} ${formatRatio(ratio)}`;
  });
  return `Clean build of ${largest[0]?.count} articles ÷ ${smallest[0]?.count}: ${each.join("; ")}.`;
}

/** A folder of our own below one that need not be there yet, so that nothing else is ever removed. */
function makeFolderOrExit(/** @type {string} */ above) {
  try {
    makeFolder(above);
    return mkdtempSync(join(above, "broadsheet-bench-"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    console.error(`--folder: no folder can be made in ${above}: ${reason}`);
    process.exit(2);
  }
}

/** Node's own `recursive` never comes back in /proc. */
function makeFolder(/** @type {string} */ folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function readOrExit() {
  const args = process.argv.slice(2);
  if (args.includes("--help")) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return readOptions(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}
