// What is told of links, pictures and files while pages are planned; what every article's page would say is said once.

import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import { byPlace } from "./place-order.js";

export interface Problems {
  add(diagnostic: Diagnostic): void;
  /** A problem that is told once for each `about`: at the first place, by path and line. `make` is asked when that is needed. */
  once(about: string, place: Place, make: (place: Place) => Diagnostic): void;
  all(): readonly Diagnostic[];
}

export function createProblems(): Problems {
  const every: Diagnostic[] = [];
  const single = new Map<string, Diagnostic>();
  return {
    add: (diagnostic) => {
      every.push(diagnostic);
    },
    once(about, place, make) {
      const known = single.get(about);
      if (known === undefined) single.set(about, make(place));
      else if (byPlace(place, known.place) < 0) single.set(about, { ...known, place });
    },
    all: () => [...every, ...single.values()],
  };
}
