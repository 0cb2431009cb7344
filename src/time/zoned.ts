// An instant as RFC 3339 has it, with the offset of a zone.

import type { Moment } from "./moment.js";
import { offsetAt } from "./zone.js";

/** `2026-01-20T14:30:00+01:00`: an instant (milliseconds since 1970), to the second, in a zone (RFC 3339, section 5.6). */
export function zonedIso(instant: number, timeZone: string): string {
  const offset = offsetAt(instant, timeZone);
  // Before zones were counted in minutes, clocks showed the sun's time; RFC 3339 cannot write such an offset.
  const exact = offset % 60_000 === 0 ? offset : 0;
  const shown = new Date(instant + exact).toISOString().slice(0, 19);
  return `${shown}${exact === 0 && timeZone === "UTC" ? "Z" : offsetText(exact)}`;
}

/** A moment for those who know no day without a time: a day is its first second in the zone. */
export const zonedMoment = ({ dateOnly, instant, iso }: Moment, timeZone: string): string =>
  dateOnly ? zonedIso(instant, timeZone) : iso;

/** `+01:00`, of milliseconds. */
export function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
