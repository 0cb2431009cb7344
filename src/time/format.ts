// Dates as readers see them, in the site's language: the same in every zone and locale of the machine.

import { utc } from "./zone.js";

export type DateStyle = "full" | "long" | "medium" | "short";

// Where the platform has no data of a language, English takes over; else the machine's own locale would.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatWith(language: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${key}`;
  let format = formats.get(name);
  if (format === undefined) {
    format = new Intl.DateTimeFormat([language, "en"], { ...options, timeZone: "UTC", calendar: "gregory" });
    formats.set(name, format);
  }
  return format;
}

const dayStart = (day: string): number => {
  const [year, month, date] = day.split("-").map(Number);
  return utc(year ?? 1970, month ?? 1, date ?? 1);
};

/** A calendar day (`2026-01-20`) in a language and style: "January 20, 2026". */
export function formatDay(day: string, language: string, style: DateStyle): string {
  return formatWith(language, style, { dateStyle: style }).format(dayStart(day));
}

/** A month (`2026-01`): "January 2026". */
export function formatMonth(month: string, language: string): string {
  return formatWith(language, "month", { year: "numeric", month: "long" }).format(dayStart(`${month}-01`));
}

/** An instant (milliseconds since 1970) as day and time of day in a time zone: "January 20, 2026 at 6:05 PM". */
export function formatDayAndTime(
  instant: number,
  language: string,
  style: DateStyle,
  timeZone: string,
): string {
  const name = `${language} ${style} ${timeZone}`;
  let format = formats.get(name);
  if (format === undefined) {
    format = new Intl.DateTimeFormat([language, "en"], {
      dateStyle: style,
      timeStyle: "short",
      timeZone,
      calendar: "gregory",
    });
    formats.set(name, format);
  }
  // Versions of ICU differ in the space before AM and PM.
  return format.format(instant).replaceAll("\u202f", " ");
}
