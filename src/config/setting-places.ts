// Where settings stand in site.yaml, for rooms that find out later what is wrong with them.

import type { Place } from "../diagnostics/diagnostic.js";
import type { Checker, Fields, Found } from "./checker.js";

/** By path, under our names: `contact`, `navigation.1.url`, `authors.ana.picture`. */
export interface SettingPlaces {
  readonly [path: string]: Place;
}

/** Gathers places while settings are read. */
export interface PlaceNotes {
  readonly places: SettingPlaces;
  /** Notes a value, and the fields in it. */
  note(name: string, found: Found, fields?: Fields): void;
}

export function createPlaceNotes(checker: Checker): PlaceNotes {
  const places = new Map<string, Place>();
  return {
    get places() {
      return Object.fromEntries(places);
    },
    note(name, found, fields = new Map()) {
      places.set(name, checker.placeOf(found));
      for (const [field, inner] of fields) places.set(`${name}.${field}`, checker.placeOf(inner));
    },
  };
}
