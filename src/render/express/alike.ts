// Handlebars keeps blocks of one template that say the same as one, so what fails in any of them is told at the first.

import type { Location } from "../syntax.js";
import type { Parts } from "./parts.js";

/** By the place of each call in a block like an earlier one: the place of the same call in the first. */
export function firstAlike(template: Parts): ReadonlyMap<Location, Location> {
  const first = new Map<string, readonly Location[]>();
  const moved = new Map<Location, Location>();
  const visit = (node: unknown): readonly Location[] => {
    if (typeof node !== "object" || node === null) return [];
    const places: Location[] = [];
    for (const [key, child] of Object.entries(node)) {
      // What is called `loc` in parts is a place.
      if (key === "loc") places.push(child as Location);
      else places.push(...(blocks.has(key) && Array.isArray(child) ? block(child) : visit(child)));
    }
    return places;
  };
  const block = (parts: readonly unknown[]): readonly Location[] => {
    const places = parts.flatMap(visit);
    const text = JSON.stringify(parts, (key, child: unknown) => (key === "loc" ? undefined : child));
    const known = first.get(text);
    if (known === undefined) first.set(text, places);
    known?.forEach((place, index) => {
      const here = places[index];
      if (here !== undefined) moved.set(here, moved.get(place) ?? place);
    });
    return places;
  };
  visit(template);
  return moved;
}

/** What blocks are called in parts. */
const blocks: ReadonlySet<string> = new Set(["fn", "inverse", "yes", "no", "body", "none", "block"]);
