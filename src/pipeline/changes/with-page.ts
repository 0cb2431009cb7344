// Whose text readers could read on a page of its own.

import type { SiteState } from "../../engine/store/site-state.js";

/** Of some files of the site, those that a build gave a page of their own; `pages` is what it put in place. */
export function withPage(pages: SiteState["pages"], files: readonly string[]): ReadonlySet<string> {
  const sought = new Set(files);
  const found = new Set<string>();
  for (const path in pages) {
    const page = pages[path];
    if (page?.bodies.length !== 1) continue;
    for (const file of page.from) if (sought.has(file)) found.add(file);
  }
  return found;
}
