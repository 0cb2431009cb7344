// Dates in other forms than ours, for the proposal of the right one. A form that may mean two days gives none.

import { impossibleDay } from "./possible.js";

/** How a text would be written in our form, date and time of day: `January 20, 2026, 9:30 pm` is `2026-01-20 21:30`. */
export function guessDate(written: string): string | null {
  const { rest, time } = takeTime(written.slice(0, 80).normalize("NFC").replace(hourAlone, "$1:00 $2"));
  const parts = numbersOf(rest) ?? namesOf(rest);
  if (parts === null || time === null) return null;
  const [year, month, day] = parts;
  if (impossibleDay(year, month, day) !== null) return null;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}${time}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `9am`, `9 Uhr`. */
const hourAlone = /(?<![\d:.])(\d{1,2})\s*(?:([ap]\.?m\.?)|Uhr|h)$/i;
const timeOfDay =
  /^(.*?)(?:[\sT,]+(?:at|um|à|a las)?\s*)(\d{1,2})[:.h](\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*([ap]\.?m\.?)?(?:\s*Uhr)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d\d)?)?(?:\[[\w/+-]+\])?$/i;

/** Splits a time of day off, as `" 21:30"`; `""` where there is none, null where it is none that can be. */
function takeTime(written: string): { rest: string; time: string | null } {
  const match = timeOfDay.exec(written);
  if (match === null) return { rest: written, time: "" };
  const [, rest = "", hour = "", minute = "", second, half, zone] = match;
  const isAfternoon = half !== undefined && /^p/i.test(half);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  if (
    hours > 23 ||
    Number(minute) > 59 ||
    Number(second ?? 0) > 59 ||
    (half !== undefined && Number(hour) > 12)
  )
    return { rest, time: null };
  const offset = zone === undefined ? "" : /^[+-]/.test(zone) ? ` ${fullOffset(zone)}` : " Z";
  return { rest, time: ` ${two(hours)}:${minute}${second === undefined ? "" : `:${second}`}${offset}` };
}

function fullOffset(offset: string): string {
  const [, sign = "+", hours = "0", minutes = "00"] = /^([+-])(\d{1,2}?):?(\d\d)?$/.exec(offset) ?? [];
  return `${sign}${two(Number(hours))}:${minutes}`;
}

type Day = readonly [year: number, month: number, day: number];

/** Digits alone: the year first, or days and months of which one is above 12 or that stand with dots. */
function numbersOf(text: string): Day | null {
  const [, a = "", mark = "", b = "", c = ""] =
    /^(\d{1,4})([-/.]\s?|\s)(\d{1,2})(?:\2|[-/.\s])(\d{1,4})\.?$/.exec(text.trim()) ?? [];
  if (a.length === 4 && c.length <= 2) return [Number(a), Number(b), Number(c)];
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim());
  if (compact !== null) return [Number(compact[1]), Number(compact[2]), Number(compact[3])];
  if (a.length > 2 || c.length !== 4) return null;
  if (mark.startsWith(".") || Number(a) > 12 || a === b) return [Number(c), Number(b), Number(a)];
  return Number(b) > 12 ? [Number(c), Number(a), Number(b)] : null;
}

/** A month by its name, a day and a year, in the orders that English, German, Spanish and French use. */
function namesOf(text: string): Day | null {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  const months = words.flatMap((word) => monthNamed(word) ?? []);
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  const month = months[0];
  if (
    numbers.length !== 2 ||
    months.length !== 1 ||
    year === undefined ||
    day === undefined ||
    month === undefined
  )
    return null;
  return [Number(year), month, Number(day)];
}

function monthNamed(word: string): number | null {
  const name = word.toLowerCase();
  const index = months.findIndex(
    (names) =>
      names.includes(name) ||
      (name.length >= 3 && names.some((full) => full.slice(0, name === "sept" ? 4 : 3) === name)),
  );
  return index < 0 ? null : index + 1;
}

/** Names of each month: English, German, Spanish, French. */
const months: readonly (readonly string[])[] = [
  ["january", "januar", "jänner", "enero", "janvier"],
  ["february", "februar", "febrero", "février"],
  ["march", "märz", "marzo", "mars"],
  ["april", "abril", "avril"],
  ["may", "mai", "mayo"],
  ["june", "juni", "junio", "juin"],
  ["july", "juli", "julio", "juillet"],
  ["august", "agosto", "août"],
  ["september", "septiembre", "septembre"],
  ["october", "oktober", "octubre", "octobre"],
  ["november", "noviembre", "novembre"],
  ["december", "dezember", "diciembre", "décembre"],
];
