// The dates that people write, to moments. Forms: RFC 3339 and what Hugo, Jekyll and Eleventy take beside it.

import type { Moment } from "./moment.js";
import { dayAt, instantOf, offsetAt, utc } from "./zone.js";

export type MomentReading = { readonly moment: Moment } | { readonly error: string; readonly fix: string };

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:([Zz])|([+-])(\d{1,2})(?::?(\d{2}))?)?)?$/;

const usual = "Write it as YYYY-MM-DD, for example 2026-12-02.";

/**
 * Reads a date (`2026-01-20`) or a date and time (`2026-01-20 9:30 -05:00`). Without an offset it is the time of the
 * given IANA zone; a local time that happens twice is the earlier one. A date that does not exist, or a time that a
 * clock change skips, is an error.
 */
export function parseMoment(text: string, timeZone: string): MomentReading {
  const written = text.trim();
  const match = form.exec(written);
  if (match === null) return unreadable(written);
  const [
    ,
    year = "",
    month = "",
    day = "",
    hour,
    minute = "",
    second = "0",
    fraction = "",
    zulu,
    sign,
    hours = "0",
    minutes = "0",
  ] = match;
  const wrongDay = impossibleDay(Number(year), Number(month), Number(day));
  if (wrongDay !== null) return { error: `"${written}" is not a date: ${wrongDay}.`, fix: usual };
  const midnight = utc(Number(year), Number(month), Number(day));
  if (hour === undefined) return dayOnly(`${year}-${month}-${day}`, midnight, timeZone);
  const wrongTime = impossibleTime(
    Number(hour),
    Number(minute),
    Number(second),
    Number(hours),
    Number(minutes),
  );
  if (wrongTime !== null) {
    return {
      error: `"${written}" is not a time: ${wrongTime}.`,
      fix: "Write the time as HH:MM, for example 2026-12-02 14:30.",
    };
  }
  const local =
    midnight +
    ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 +
    Number(fraction.padEnd(3, "0").slice(0, 3));
  if (zulu === undefined && sign === undefined) return inZone(written, local, timeZone);
  const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { moment: momentOf(local - offset, offset, zulu !== undefined, timeZone) };
}

/** The moment of an instant, as clocks of the zone show it. */
export function momentAt(instant: number, timeZone: string): Moment {
  return momentOf(instant, offsetAt(instant, timeZone), timeZone === "UTC", timeZone);
}

function dayOnly(day: string, midnight: number, timeZone: string): MomentReading {
  // Where a clock change skips midnight, the day begins with its first instant.
  let instant = instantOf(midnight, timeZone);
  for (let minutes = 15; instant === null && minutes <= 180; minutes += 15)
    instant = instantOf(midnight + minutes * 60_000, timeZone);
  return { moment: { instant: instant ?? midnight, iso: day, day, dateOnly: true } };
}

function inZone(written: string, local: number, timeZone: string): MomentReading {
  const instant = instantOf(local, timeZone);
  if (instant === null) {
    return {
      error: `"${written}" does not exist in ${timeZone}: the clocks skip that time.`,
      fix: "Write a time before or after the change of the clocks, or give the offset, for example +01:00.",
    };
  }
  return { moment: momentOf(instant, offsetAt(instant, timeZone), timeZone === "UTC", timeZone) };
}

function momentOf(instant: number, offset: number, zulu: boolean, timeZone: string): Moment {
  const [date = "", time = ""] = new Date(instant + offset).toISOString().split("T");
  const clock = instant % 1000 === 0 ? time.slice(0, 8) : time.slice(0, 12);
  return {
    instant,
    iso: `${date}T${clock}${zulu ? "Z" : offsetText(offset)}`,
    day: dayAt(instant, timeZone),
    dateOnly: false,
  };
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const monthNames =
  "January February March April May June July August September October November December".split(" ");

function impossibleDay(year: number, month: number, day: number): string | null {
  if (year === 0) return "there is no year 0";
  if (month < 1 || month > 12) return `there is no month ${month}`;
  const days = new Date(utc(year, month + 1, 1) - 86_400_000).getUTCDate();
  if (day >= 1 && day <= days) return null;
  return day === 0 ? "there is no day 0" : `${monthNames[month - 1]} ${year} has ${days} days`;
}

function impossibleTime(
  hour: number,
  minute: number,
  second: number,
  hours: number,
  minutes: number,
): string | null {
  if (hour > 23) return hour === 24 ? "midnight is 00:00 of the next day" : `there is no hour ${hour}`;
  if (minute > 59) return `there is no minute ${minute}`;
  if (second > 59) return second === 60 ? "leap seconds cannot be given" : `there is no second ${second}`;
  if (hours > 18 || minutes > 59 || (hours === 18 && minutes > 0))
    return `there is no offset of ${hours}:${String(minutes).padStart(2, "0")}`;
  return null;
}

/** Something else than the form; where it is plain which day is meant, the fix names it. */
function unreadable(written: string): MomentReading {
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  const meant = guess(written);
  return {
    error: `"${shown}" is not a date that can be read.`,
    fix: meant === null ? usual : `Write it as ${meant}.`,
  };
}

function guess(written: string): string | null {
  const two = (value: string | number): string => String(value).padStart(2, "0");
  const dmy = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(written);
  const mdy = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(written);
  const ymd =
    /^(\d{4})[/. ](\d{1,2})[/. ](\d{1,2})$/.exec(written) ?? /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  const named =
    /^(?:\p{L}+,\s*)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(\p{L}{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/u.exec(
      written,
    );
  let found: readonly [string, string | number, string] | null = null;
  if (dmy) found = [dmy[3] ?? "", dmy[2] ?? "", dmy[1] ?? ""];
  else if (ymd) found = [ymd[1] ?? "", ymd[2] ?? "", ymd[3] ?? ""];
  else if (mdy && Number(mdy[2]) > 12) found = [mdy[3] ?? "", mdy[1] ?? "", mdy[2] ?? ""];
  else if (mdy && Number(mdy[1]) > 12) found = [mdy[3] ?? "", mdy[2] ?? "", mdy[1] ?? ""];
  else if (named) {
    const month =
      monthNames.findIndex((name) =>
        name.toLowerCase().startsWith((named[2] ?? "").toLowerCase().slice(0, 3)),
      ) + 1;
    const day = named[1] ?? named[3];
    if (month > 0 && day !== undefined) found = [named[4] ?? "", month, day];
  }
  if (found === null || impossibleDay(Number(found[0]), Number(found[1]), Number(found[2])) !== null)
    return null;
  return `${found[0]}-${two(found[1])}-${two(found[2])}`;
}
