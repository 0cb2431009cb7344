// The build's "now", which is an argument from here on.

import { parseMoment } from "./parse-moment.js";

/** Whether it is the clock that says the moment, and neither an option nor the environment. */
export const isByClock = (
  given: string | undefined,
  { SOURCE_DATE_EPOCH: epoch }: { readonly SOURCE_DATE_EPOCH?: string | undefined },
): boolean => given === undefined && (epoch === undefined || epoch === "");

/**
 * Milliseconds since 1970: the given RFC 3339 instant or date (its 00:00 in the zone), else SOURCE_DATE_EPOCH (seconds;
 * reproducible-builds.org), else the clock.
 */
export function readNow(
  given: string | undefined,
  environment: { readonly SOURCE_DATE_EPOCH?: string | undefined },
  clock: () => number,
  timeZone: string,
): { readonly now: number } | { readonly error: string; readonly fix: string } {
  if (given !== undefined) {
    const read = parseMoment(given, timeZone);
    return "moment" in read ? { now: read.moment.instant } : read;
  }
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return { now: clock() };
  if (/^\d{1,11}$/.test(epoch)) return { now: Number(epoch) * 1000 };
  return {
    error: `SOURCE_DATE_EPOCH is "${epoch}", which is no count of seconds since 1970.`,
    fix: "Set it to a whole number such as 1768867200, or unset it.",
  };
}
