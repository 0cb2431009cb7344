// What a reader must know about the machine to compare its figures with their own.

import { existsSync } from "node:fs";
import { availableParallelism, cpus, platform, release, tmpdir, totalmem } from "node:os";
import { formatMemory } from "./format.mjs";
import { memoryMethod } from "./run-child.mjs";

const inMemory = "/dev/shm";

/** Where sites lie by default: in memory where the system has a place for it. */
export const defaultFolder = () => (existsSync(inMemory) ? inMemory : tmpdir());

/**
 * @param {object} facts
 * @param {string} facts.date
 * @param {string} facts.folder
 * @param {readonly import("./generators.mjs").Generator[]} facts.generators
 * @param {readonly string[]} facts.missing names of peers that are not on the PATH
 */
export function describeMachine({ date, folder, generators, missing }) {
  const where = folder.startsWith(`${inMemory}/`) ? "in memory (tmpfs)" : "on the disk of";
  return [
    `${date}; ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${availableParallelism()} cores, ${formatMemory(totalmem())}; ${platform()} ${release()}; Node ${process.versions.node}.`,
    `${generators.map(({ name, version }) => `${name} ${version}`).join(", ")}.`,
    ...missing.map((name) => `**${name} is missing**: it is not on the PATH, and was not measured.`),
    `Sites lie ${where} \`${folder}\`. Peak memory: ${memoryMethod}.`,
    "Times are the wall's: medians, with the least and the most. Ratios are those of medians.",
  ].join("\n");
}
