// The dates that people write, to moments. Forms: RFC 3339 and what Hugo, Jekyll and Eleventy take beside it.

import { guessDate } from "./guess-date.js";
import type { Moment } from "./moment.js";
import { dayInWords, impossibleDay, impossibleTime } from "./possible.js";
import { dayAt, instantOf, offsetAt, skipAround, utc } from "./zone.js";
import { offsetText } from "./zoned.js";

export type MomentReading = { readonly moment: Moment } | { readonly error: string; readonly fix: string };

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: *([Zz])| *([+-])(?:(\d{2}):?(\d{2})|(\d{1,2})(?::(\d{2}))?))?)?$/;

const usual = "Write it as YYYY-MM-DD, for example 2026-12-02.";

/**
 * Reads a date (`2026-01-20`) or a date and time (`2026-01-20 9:30 -05:00`). Without an offset it is the time of the
 * given IANA zone; a local time that happens twice is the earlier one. A date that does not exist, or a time that a
 * clock change skips, is an error.
 */
export function parseMoment(text: string, timeZone: string): MomentReading {
  const written = text.trim();
  const match = written.length > 200 ? null : form.exec(written);
  if (match === null) return unreadable(written);
  const [, year = "", month = "", day = "", hour, minute = "", second = "0", fraction = "", zulu] = match;
  const wrongDay = impossibleDay(Number(year), Number(month), Number(day));
  if (wrongDay !== null) return { error: `"${written}" is not a date: ${wrongDay}.`, fix: usual };
  const midnight = utc(Number(year), Number(month), Number(day));
  if (hour === undefined) return dayOnly(`${year}-${month}-${day}`, midnight, timeZone);
  const offset = offsetOf(match);
  const wrongTime = impossibleTime(Number(hour), Number(minute), Number(second));
  if (wrongTime !== null || offset === "impossible") {
    return {
      error: `"${written}" is not a time: ${wrongTime ?? "no place is so far from Greenwich as this offset says"}.`,
      fix:
        wrongTime === null
          ? "Write the offset as ±HH:MM, for example +01:00."
          : "Write the time as HH:MM, for example 2026-12-02 14:30.",
    };
  }
  const local =
    midnight +
    ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 +
    Number(fraction.padEnd(3, "0").slice(0, 3));
  if (zulu === undefined && offset === null) return inZone(written, local, timeZone);
  return checked(written, momentOf(local - (offset ?? 0), offset ?? 0, zulu !== undefined, timeZone));
}

/** The offset that a match of the form gives, in milliseconds; null where there is none. */
function offsetOf(match: RegExpExecArray): number | "impossible" | null {
  const sign = match[9];
  if (sign === undefined) return null;
  const [hours, minutes] = [Number(match[10] ?? match[12]), Number(match[11] ?? match[13] ?? 0)];
  if (hours > 18 || minutes > 59 || (hours === 18 && minutes > 0)) return "impossible";
  return (sign === "-" ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Refuses what falls, in the site's zone or in UTC, out of the years that four digits can write. */
function checked(written: string, moment: Moment): MomentReading {
  const [first, last] = [utc(1, 1, 2), utc(9999, 12, 31)];
  if (moment.instant >= first && moment.instant < last) return { moment };
  return { error: `"${written}" is not in the years 1 to 9999 everywhere.`, fix: usual };
}

/** The moment of an instant, as clocks of the zone show it. */
export function momentAt(instant: number, timeZone: string): Moment {
  return momentOf(instant, offsetAt(instant, timeZone), timeZone === "UTC", timeZone);
}

function dayOnly(day: string, midnight: number, timeZone: string): MomentReading {
  // Where a clock change skips midnight, the day begins with the change.
  const instant = instantOf(midnight, timeZone) ?? skipAround(midnight, timeZone).instant;
  return { moment: { instant, iso: day, day, dateOnly: true } };
}

function inZone(written: string, local: number, timeZone: string): MomentReading {
  const instant = instantOf(local, timeZone);
  if (instant !== null) {
    return checked(written, momentOf(instant, offsetAt(instant, timeZone), timeZone === "UTC", timeZone));
  }
  const { from, to } = skipAround(local, timeZone);
  const clock = (at: number): string => new Date(at).toISOString().slice(11, 16);
  const until = dayInWords(from) === dayInWords(to) ? clock(to) : `${clock(to)} on ${dayInWords(to)}`;
  const change = `on ${dayInWords(from)} the clocks go from ${clock(from)} to ${until}`;
  return {
    error: `"${written}" does not exist in ${timeZone}: ${change}.`,
    fix: "Write a time before or after the change, or give the offset, for example +01:00.",
  };
}

function momentOf(instant: number, offset: number, zulu: boolean, timeZone: string): Moment {
  // Before zones were counted in minutes, clocks showed the sun's time; RFC 3339 cannot write such an offset.
  const exact = offset % 60_000 === 0;
  const shown = new Date(instant + (exact ? offset : 0)).toISOString();
  const middle = shown.indexOf("T");
  const [date, time] = [shown.slice(0, middle), shown.slice(middle + 1)];
  const clock = instant % 1000 === 0 ? time.slice(0, 8) : time.slice(0, 12);
  return {
    instant,
    iso: `${date}T${clock}${zulu || !exact ? "Z" : offsetText(offset)}`,
    day: exact && offset === offsetAt(instant, timeZone) ? date : dayAt(instant, timeZone),
    dateOnly: false,
  };
}

/** Something else than the form; where it is plain which day is meant, the fix names it. */
function unreadable(written: string): MomentReading {
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(written);
  const wrongTime = clock && impossibleTime(Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0));
  if (clock !== null) {
    const why =
      wrongTime === null ? "is a time of day without its date" : `is not a time of day: ${wrongTime}`;
    return { error: `"${shown}" ${why}.`, fix: "Write the date in front, for example 2026-12-02 14:30." };
  }
  const error = `"${shown}" is not a date that can be read.`;
  const meant = guessDate(written);
  if (meant !== null) return { error, fix: `Write it as ${meant}.` };
  const bare =
    written.length > 60 ? "" : written.replace(/\s*(?:[A-Z]{3,5}|[A-Z][\w+-]*(?:\/[\w+-]+)+)$/, "");
  if (bare !== written && bare.includes(":") && form.test(bare))
    return { error, fix: `Write the zone as an offset, for example ${bare} +01:00.` };
  return { error, fix: usual };
}
