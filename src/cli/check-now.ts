// `--now` and SOURCE_DATE_EPOCH are usage: a wrong one is told before anything is built.

import type { Complaint, Surroundings } from "./surroundings.js";

/** What is wrong with the moment that the build shall take for now, or null. */
export async function checkNow(
  now: string | undefined,
  { terminal }: Surroundings,
): Promise<Complaint | null> {
  const { readNow } = await import("../time/now.js");
  const epoch = terminal.environment.SOURCE_DATE_EPOCH;
  // The zone moves a date by hours and decides nothing about whether it is one.
  const read = readNow(now, epoch === undefined ? {} : { SOURCE_DATE_EPOCH: epoch }, terminal.clock, "UTC");
  return "error" in read ? { message: read.error, fix: read.fix } : null;
}

/** What is wrong with the moment that an option gives, or null. */
export async function checkMoment(option: string, value: string | undefined): Promise<Complaint | null> {
  if (value === undefined) return null;
  const { readNow } = await import("../time/now.js");
  const read = readNow(value, {}, () => 0, "UTC");
  return "error" in read ? { message: `${option}: ${read.error}`, fix: read.fix } : null;
}
