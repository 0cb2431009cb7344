// The benchmark: npm run bench -- --help

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { works } from "./edits.mjs";
import { broadsheet, findPeer } from "./generators.mjs";
import { describeMachine } from "./machine.mjs";
import { measure } from "./measure.mjs";
import { readOptions, usage } from "./options.mjs";
import { reportSize } from "./report.mjs";

const options = readOrExit();
const found = options.peers.map((key) => ({ key, generator: findPeer(key) }));
const generators = [broadsheet(), ...found.flatMap(({ generator }) => generator ?? [])];
const missing = found.filter(({ generator }) => generator === null).map(({ key }) => key);
const tell = (/** @type {string} */ line) => console.error(line);
for (const name of missing) tell(`${name} is missing: it is not on the PATH.`);

mkdirSync(options.folder, { recursive: true });
// A folder of our own, so that nothing else is ever removed.
const folder = mkdtempSync(join(options.folder, "broadsheet-bench-"));
try {
  for (const count of options.articles) {
    const all = await measure(generators, { count, runs: options.runs, works, copies: true, folder, tell });
    console.log(`${reportSize(count, all)}\n`);
  }
  console.log(describeMachine({ date: options.date, folder, generators, missing }));
} finally {
  rmSync(folder, { recursive: true, force: true });
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
