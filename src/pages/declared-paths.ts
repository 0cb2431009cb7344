// Sections, authors and sources stand in site.yaml as a list or as a mapping: where to look for one of them.

import type { Config } from "../config/config.js";

/** The paths by which a field of a declared entry, or else the entry, may stand in site.yaml, likeliest first. */
export function declaredPaths(
  config: Config,
  list: "sections" | "authors" | "sources",
  key: string,
  field: string,
): readonly string[] {
  const entries: readonly { readonly key: string; readonly name: string }[] = {
    sections: () => config.sections.map(({ slug, title }) => ({ key: slug, name: title })),
    authors: () => config.authors.map(({ id, name }) => ({ key: id, name })),
    sources: () => config.sources.map(({ slug, name }) => ({ key: slug, name })),
  }[list]();
  const index = entries.findIndex((entry) => entry.key === key);
  const names = [key, entries[index]?.name ?? key, String(index)];
  return [...names.map((name) => `${list}.${name}.${field}`), ...names.map((name) => `${list}.${name}`)];
}
