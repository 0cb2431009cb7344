// Where settings stand in site.yaml, for rooms that find out later what is wrong with them.

import type { Place } from "../diagnostics/diagnostic.js";
import { placeAt } from "../diagnostics/place.js";
import { isMapping } from "./checker.js";
import type { TextValues } from "./yaml.js";

/** By path: `contact`, `navigation.1`, `authors.ana.picture`. */
export interface SettingPlaces {
  readonly [path: string]: Place;
}

/** Places of the values three levels deep: as deep as settings go. */
export function placesOf(value: unknown, values: TextValues, file: string, text: string): SettingPlaces {
  const places: { [path: string]: Place } = {};
  const walk = (inner: unknown, path: readonly (string | number)[]): void => {
    const spot = path.length === 0 ? null : values.spotOf(path, "value");
    if (spot !== null) places[path.join(".")] = placeAt(file, text, spot.offset, spot.length);
    if (path.length === 3) return;
    if (Array.isArray(inner)) for (const [index, entry] of inner.entries()) walk(entry, [...path, index]);
    else if (isMapping(inner)) for (const [key, entry] of Object.entries(inner)) walk(entry, [...path, key]);
  };
  if (text !== "") walk(value, []);
  return places;
}
