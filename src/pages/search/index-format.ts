// The names and numbers that the index and its reader, templates/assets/search.js, agree upon.

/** Below the site's address. */
export const indexFolder = "assets/search";
export const manifestPath = `${indexFolder}/index.json`;

/** Days from 1970-01-01 to 2000-01-01, from which the numbers of articles count. */
const epoch = 10_957;

/** Numbers that a day has for its articles. */
export const placesOfDay = 1024;

/** The first number of a calendar day (`2026-01-20`). */
export const firstOfDay = (day: string): number =>
  (Math.floor(Date.parse(`${day}T00:00Z`) / 86_400_000) - epoch) * placesOfDay;

/** Weights are 1 to 7: see `parse/search/search-terms.ts`. */
export const weightSteps = 8;
/** From this weight on a term stands in a headline, a name or a topic. */
export const namedWeight = 4;

/** The terms of filters begin with what no word holds. */
export const sectionTerm = (slug: string): string => `s:${slug}`;
export const authorTerm = (id: string): string => `a:${id}`;
/** The term of every article. */
export const everyTerm = "*";
