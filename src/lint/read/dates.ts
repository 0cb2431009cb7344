// The forms of dates that feeds and sitemaps ask for.

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const rfc822 = new RegExp(
  `^(?:(${days.join("|")}), )?(\\d{1,2}) (${months.join("|")}) (\\d{4}) (\\d{2}):(\\d{2})(?::(\\d{2}))? (?:UT|GMT|[ECMP][SD]T|Z|[+-]\\d{4})$`,
);
const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const w3c =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** The instant of an RFC 822 date with a year of four digits (`Tue, 20 Jan 2026 15:40:00 +0000`); null where it is none. */
export function instantOfRfc822(text: string): number | null {
  const [match, weekday, day = "", month = "", year = "", ...time] = rfc822.exec(text) ?? [];
  const number = months.indexOf(month) + 1;
  if (match === undefined || !exists(Number(year), number, Number(day), time)) return null;
  const actual = new Date(Date.UTC(Number(year), number - 1, Number(day))).getUTCDay();
  if (weekday !== undefined && days[actual] !== weekday) return null;
  return instantOf(text);
}

/** The instant of an RFC 3339 date and time; null where it is none. */
export function instantOfRfc3339(text: string): number | null {
  const [match, year, month, day, ...time] = rfc3339.exec(text) ?? [];
  if (match === undefined || !exists(Number(year), Number(month), Number(day), time)) return null;
  return instantOf(text.toUpperCase());
}

/** The instant of a W3C date and time in any of its lengths (`2026`, `2026-01-20`, with a time and an offset); null where it is none. */
export function instantOfW3c(text: string): number | null {
  const [match, year, month = "1", day = "1", ...time] = w3c.exec(text) ?? [];
  if (match === undefined || !exists(Number(year), Number(month), Number(day), time)) return null;
  return instantOf(text);
}

function exists(year: number, month: number, day: number, time: readonly (string | undefined)[]): boolean {
  const [hour, minute, second] = time.map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return false;
  return (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) <= 60;
}

function instantOf(text: string): number | null {
  // A leap second is a minute's 60th, which no clock of ours has.
  const instant = Date.parse(text.replace(/:60\b/, ":59"));
  return Number.isNaN(instant) ? null : instant;
}
