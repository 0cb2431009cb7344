// Where stories come from beside the site's own people: agencies and other publications, declared or not.

import type { Config } from "../config/config.js";
import type { Article } from "../parse/article.js";
import { byCodeUnits } from "./order.js";
import type { NewsSource } from "./site.js";
import type { Slugs } from "./slugs.js";
import { createSpellings } from "./spelling.js";

export interface SourceIndex {
  /** The slug of the source that a name means: a declared one by slug or by name, else the name's slug. */
  slugOf(name: string): string;
  /** Sorted by slug; those that are not declared are the ones that `live` articles name. */
  sources(live: readonly Article[]): readonly NewsSource[];
}

export function indexSources(config: Config, slugOfName: Slugs): SourceIndex {
  const slugs = new Map<string, string>();
  for (const { slug } of config.sources) slugs.set(slug, slug);
  for (const { slug, name } of config.sources) {
    const other = slugOfName(name);
    if (other !== "" && !slugs.has(other)) slugs.set(other, slug);
  }
  const slugOf = (name: string): string => {
    const slug = slugOfName(name);
    return slugs.get(slug) ?? slug;
  };
  const declared = new Map(config.sources.map((source) => [source.slug, source]));
  return {
    slugOf,
    sources(live) {
      const names = createSpellings();
      const addresses = createSpellings();
      for (const { source } of live) {
        if (source === null) continue;
        const slug = slugOf(source.name);
        names.add(slug, source.name);
        if (source.url !== null) addresses.add(slug, source.url);
      }
      const all = new Set([...declared.keys(), ...names.slugs()]);
      return [...all].sort(byCodeUnits).map((slug): NewsSource => {
        const setting = declared.get(slug);
        return {
          slug,
          name: setting?.name ?? names.best(slug) ?? slug,
          url: setting?.url ?? addresses.best(slug),
          logo: setting?.logo ?? null,
          kind: setting?.kind ?? null,
        };
      });
    },
  };
}
