// Runs one command and says how long it took and how much memory it had at its peak.

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * @typedef {object} Run
 * @property {number} milliseconds from the start of the process to its end, on the wall's clock
 * @property {number} processor ms that its threads had together; NaN where the system does not say
 * @property {number} peakBytes the largest resident set; NaN where the system does not say
 * @property {string} stdout
 */

const gnuTime = "/usr/bin/time";
const hasTime = existsSync(gnuTime);
const hasProc = existsSync("/proc/self/status");
const pollEvery = 20; // ms

/** How peak memory is found out on this machine, for the report. */
export const memoryMethod = hasTime
  ? "the largest resident set of the process, from `/usr/bin/time -f %M`"
  : hasProc
    ? `VmHWM of /proc, read every ${pollEvery} ms`
    : "not measured: this system has neither /usr/bin/time nor /proc";

/**
 * Throws with what the command printed when its status is not 0.
 * @param {readonly [string, ...string[]]} command
 * @param {string} folder
 * @returns {Promise<Run>}
 */
export async function runChild(command, folder) {
  // GNU time starts the program itself: a child of ours would count our own memory as its peak.
  const [program, ...args] = hasTime ? [gnuTime, "-f", "spent %U %S %M", ...command] : command;
  const began = process.hrtime.bigint();
  const child = spawn(program, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said.stderr += text;
  });
  let seen = Number.NaN;
  const poll =
    hasTime || !hasProc ? undefined : setInterval(() => (seen = peakOf(child.pid) ?? seen), pollEvery);
  let ended = began;
  child.on("exit", () => {
    ended = process.hrtime.bigint();
  });
  const status = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearInterval(poll);
  if (status !== 0) {
    throw new Error(`${command.join(" ")} ended with ${status}.\n${said.stdout}${said.stderr}`);
  }
  const [, user = Number.NaN, system = Number.NaN, kilobytes] =
    /^spent ([\d.]+) ([\d.]+) (\d+)$/m.exec(said.stderr) ?? [];
  return {
    milliseconds: Number(ended - began) / 1e6,
    processor: (Number(user) + Number(system)) * 1000,
    peakBytes: kilobytes === undefined ? seen : Number(kilobytes) * 1024,
    stdout: said.stdout,
  };
}

function peakOf(/** @type {number | undefined} */ pid) {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return found === undefined ? undefined : Number(found) * 1024;
  } catch {
    return undefined; // it has ended
  }
}
