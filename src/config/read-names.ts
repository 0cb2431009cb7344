// A setting that is a name or a list of names: `sections: world`, `sections: world, sport`, `sections: [world, sport]`.

import type { z } from "zod";
import { isEmpty } from "./as-text.js";
import type { Checker, Found } from "./checker.js";
import type { PlaceNotes } from "./setting-places.js";

/** The entries of a text or a list, each as its schema reads it; what is wrong is told and left out. */
export function readNames<T>(
  found: Found | undefined,
  schema: z.ZodType<T>,
  checker: Checker,
  /** Where the place of each is noted, by the list's name: `feeds.partners.radio.sections.0`. */
  noted?: { readonly notes: PlaceNotes; readonly name: string },
): readonly T[] {
  if (found === undefined || isEmpty(found.value)) return [];
  const { path, value } = found;
  const entries: readonly Found[] = Array.isArray(value)
    ? value.map((entry, index) => ({ path: [...path, index], value: entry }))
    : typeof value === "string"
      ? value.split(",").map((entry) => ({ path, value: entry.trim() }))
      : [found];
  const read: T[] = [];
  for (const entry of entries) {
    if (isEmpty(entry.value)) continue;
    const given = checker.check(schema, entry);
    if (given === undefined || read.includes(given)) continue;
    noted?.notes.note(`${noted.name}.${read.length}`, entry);
    read.push(given);
  }
  return read;
}
