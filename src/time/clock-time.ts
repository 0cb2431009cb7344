// An instant as the clocks of a zone show it, in digits that sort.

import { offsetAt } from "./zone.js";

/** `2026-12-01 06:00`, with seconds where it has any. */
export function clockTime(instant: number, timeZone: string): string {
  const shown = new Date(instant + offsetAt(instant, timeZone)).toISOString();
  const seconds = shown.slice(17, 19);
  return `${shown.slice(0, 10)} ${shown.slice(11, 16)}${seconds === "00" ? "" : `:${seconds}`}`;
}
