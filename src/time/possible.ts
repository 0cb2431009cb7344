// Which days and times of day there are.

import { utc } from "./zone.js";

const monthNames =
  "January February March April May June July August September October November December".split(" ");

/** Why there is no such day (proleptic Gregorian calendar, years 1 to 9999), in words; null where there is. */
export function impossibleDay(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999) return `there is no year ${year}`;
  if (month < 1 || month > 12) return `there is no month ${month}`;
  if (day >= 1 && day <= 28) return null;
  const days = new Date(utc(year, month + 1, 1) - 86_400_000).getUTCDate();
  if (day >= 1 && day <= days) return null;
  return day === 0 ? "there is no day 0" : `${monthNames[month - 1]} ${year} has ${days} days`;
}

/** Why there is no such time of day, in words; null where there is. */
export function impossibleTime(hour: number, minute: number, second: number): string | null {
  if (hour > 23) return hour === 24 ? "midnight is 00:00 of the next day" : `there is no hour ${hour}`;
  if (minute > 59) return `there is no minute ${minute}`;
  if (second <= 59) return null;
  return second === 60 ? "leap seconds cannot be given" : `there is no second ${second}`;
}

/** A day in words: "29 March 2026". `local` is milliseconds as if it were UTC. */
export function dayInWords(local: number): string {
  const date = new Date(local);
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
