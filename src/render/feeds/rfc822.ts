// Dates as RSS has them: RFC 822, section 5, with the year in four digits (RFC 1123, section 5.2.14).

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Tue, 20 Jan 2026 14:30:00 +0100`, of an RFC 3339 date and time. */
export function rfc822(iso: string): string {
  const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-");
  const weekday = days[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()];
  const zone = iso.endsWith("Z") ? "+0000" : iso.slice(-6).replace(":", "");
  return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${iso.slice(11, 19)} ${zone}`;
}
