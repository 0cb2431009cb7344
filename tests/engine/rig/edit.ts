// What an edit is.

import type { EditedSite } from "./edited-site.js";
import type { Picks } from "./picks.js";

/** Changes a site, and says in words what it did; null where there was nothing to do. */
export type Edit = (site: EditedSite, picks: Picks) => string | null;

/** Edits by name, each with how often it comes up beside the others. */
export interface Edits {
  readonly [name: string]: readonly [weight: number, edit: Edit];
}

/** Articles of a site, without the files of sections. */
export const articlesOf = (site: EditedSite): string[] =>
  site.files("articles").filter((path) => /(?<!_index)\.md$/.test(path));
