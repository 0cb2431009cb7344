// `pictureRights`: until when pictures may be shown.

import { parseMoment } from "../time/parse-moment.js";
import { isMapping } from "./as-text.js";
import type { Checker, Found } from "./checker.js";
import type { PictureRight } from "./config.js";
import type { PlaceNotes } from "./setting-places.js";
import { text } from "./setting-types.js";

/** Reads `path: date`; a date alone is the beginning of that day in the site's zone. Codes: those of the checker. */
export function readPictureRights(
  found: Found | undefined,
  timeZone: string,
  checker: Checker,
  notes: PlaceNotes,
): readonly PictureRight[] {
  if (found === undefined) return [];
  if (!isMapping(found.value)) {
    const fix = "Write a line for each picture below it, indented: `images/harbour.jpg: 2026-12-31`.";
    checker.wrong(found, "`pictureRights` must be a mapping of paths and dates.", fix);
    return [];
  }
  return Object.entries(found.value).flatMap(([src, value]): readonly PictureRight[] => {
    const at = { path: [...found.path, src], value };
    const date = checker.check(text, at);
    if (date === undefined) return [];
    const read = parseMoment(date, timeZone);
    if ("error" in read) {
      checker.wrong(at, read.error, read.fix);
      return [];
    }
    notes.note(`pictureRights.${src}`, at);
    return [{ src, expires: read.moment }];
  });
}
