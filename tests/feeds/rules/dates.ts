// Dates as feeds have them: each to its instant, or null where it is none that is real.

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** RFC 822, section 5, with four digits of the year and an offset in digits; the weekday must be that of the day. */
export function readRfc822(text: string): number | null {
  const match = /^(\w{3}), (\d{2}) (\w{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})$/.exec(text);
  if (match === null) return null;
  const [, weekday = "", day, month = "", year, hour, minute, second, sign, hours, minutes] = match;
  const number = months.indexOf(month) + 1;
  const iso = `${year}-${String(number).padStart(2, "0")}-${day}`;
  if (days[new Date(`${iso}T00:00:00Z`).getUTCDay()] !== weekday) return null;
  return readRfc3339(`${iso}T${hour}:${minute}:${second}${sign}${hours}:${minutes}`);
}

/** RFC 3339, section 5.6. */
export function readRfc3339(text: string): number | null {
  const form = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/;
  const match = form.exec(text);
  if (match === null) return null;
  const [, day = "", hour, minute, second, hours = "0", minutes = "0"] = match;
  const isDay = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(isDay.getTime()) || isDay.toISOString().slice(0, 10) !== day) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return Date.parse(text);
}
