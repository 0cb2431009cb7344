// Offsets of a time zone, through Intl.

/** In milliseconds. */
const day = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** By zone and day, kept since Intl takes long and the articles of a site share their days: a pure function's memory. */
const ofDays = new Map<string, Map<number, number>>();
const mostDays = 20_000;

/** Milliseconds that the clocks of a zone are ahead of UTC at an instant. */
export function offsetAt(instant: number, timeZone: string): number {
  if (timeZone === "UTC") return 0;
  const date = Math.floor(instant / day);
  const offset = offsetOfDay(date, timeZone);
  // Never were there less than three days between two changes of a zone, so none lies between two equal ends of a day.
  return offset === offsetOfDay(date + 1, timeZone) ? offset : exactOffset(instant, timeZone);
}

/** The offset at 00:00 UTC of a day, counted from 1970. */
function offsetOfDay(date: number, timeZone: string): number {
  const days = ofDays.get(timeZone) ?? new Map<number, number>();
  ofDays.set(timeZone, days);
  const known = days.get(date);
  if (known !== undefined) return known;
  const offset = exactOffset(date * day, timeZone);
  if (days.size === mostDays) days.clear();
  days.set(date, offset);
  return offset;
}

function exactOffset(instant: number, timeZone: string): number {
  const parts: { [type: string]: string } = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) parts[type] = value;
  const year = parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year);
  const local =
    utc(year, Number(parts.month), Number(parts.day)) +
    ((Number(parts.hour) * 60 + Number(parts.minute)) * 60 + Number(parts.second)) * 1000;
  return local - Math.floor(instant / 1000) * 1000;
}

/** 00:00 UTC of a day, milliseconds since 1970; also for the years 0 to 99. */
export function utc(year: number, month: number, date: number): number {
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, date);
  return midnight.getTime();
}

/**
 * The instant at which clocks of a zone show a local time (given as milliseconds, as if it were UTC): the earlier one
 * where they show it twice, null where a clock change skips it.
 */
export function instantOf(local: number, timeZone: string): number | null {
  const around = [offsetAt(local - day, timeZone), offsetAt(local + day, timeZone)];
  const found = around
    .map((offset) => local - offset)
    .filter((instant) => instant + offsetAt(instant, timeZone) === local);
  return found.length === 0 ? null : Math.min(...found);
}

/** The clock change that skips a local time: its instant, and what the clocks show before and after it (as if it were UTC). */
export function skipAround(
  local: number,
  timeZone: string,
): { readonly instant: number; readonly from: number; readonly to: number } {
  let before = local - day - offsetAt(local - day, timeZone);
  let after = local + day - offsetAt(local + day, timeZone);
  const [old, now] = [offsetAt(before, timeZone), offsetAt(after, timeZone)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle, timeZone) === old) before = middle;
    else after = middle;
  }
  return { instant: after, from: after + old, to: after + now };
}

/** The calendar day in a zone at an instant: `2026-01-20`. */
export function dayAt(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);
}
