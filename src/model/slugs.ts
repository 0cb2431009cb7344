// Slugs of names that a whole site repeats: each is made once.

import { slugify } from "../text/slug.js";

/** Gives the slug of a name. */
export type Slugs = (name: string) => string;

/** A `slugify` that remembers; one for each model, so that nothing outlives it. */
export function createSlugs(): Slugs {
  const slugs = new Map<string, string>();
  return (name) => {
    const known = slugs.get(name);
    if (known !== undefined) return known;
    const slug = slugify(name);
    slugs.set(name, slug);
    return slug;
  };
}
