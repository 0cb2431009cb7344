// Reads the dates of an article, each as a moment in the site's time zone.

import type { Moment } from "../time/moment.js";
import { parseMoment } from "../time/parse-moment.js";
import type { Read } from "./check-field.js";
import type { PartNames, ValuePath } from "./text-value.js";

/** A date at `path` below its field. Code: `date-invalid`. */
export function readDate(text: string, timeZone: string, path: ValuePath = []): Read<Moment> {
  const result = parseMoment(text, timeZone);
  if ("moment" in result) return { value: result.moment };
  return { wrong: [{ code: "date-invalid", path, message: result.error, fix: result.fix }] };
}

/** Names of the two dates in a mapping `date: {created, updated}`. */
export const dateParts: PartNames = { created: ["date", "published"], updated: ["modified", "lastmod"] };

/** The date of publication in a `date` field. Codes: `date-invalid`, `field-type`. */
export function readPublished(
  value: string | { readonly created?: string | null | undefined },
  timeZone: string,
): Read<Moment> {
  if (typeof value === "string") return readDate(value, timeZone);
  if (typeof value.created === "string") return readDate(value.created, timeZone, ["created"]);
  const message = "A mapping of dates has `created`, and this one has not.";
  return { wrong: [{ code: "field-type", path: [], message, fix: "Write `created: 2026-01-20` in it." }] };
}

/** The date that a permalink begins with (`/2026/01/20/budget/`), as text, or null. */
export function dateOfPermalink(permalink: string): string | null {
  const found = /^\/(\d{4})\/(\d{2})\/(\d{2})(?:\/|$)/.exec(permalink);
  return found === null ? null : `${found[1]}-${found[2]}-${found[3]}`;
}
