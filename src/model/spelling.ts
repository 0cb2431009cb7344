// One name for what people spell in several ways: "Climate", "climate", "CLIMATE".

/** Counts how often each spelling of a name is used, by the name's slug. */
export interface Spellings {
  add(slug: string, spelling: string): void;
  /** The most frequent spelling, of equals the first by code units; null where the slug is unknown. */
  best(slug: string): string | null;
  /** Every slug, sorted by code units. */
  slugs(): readonly string[];
}

export function createSpellings(): Spellings {
  const counts = new Map<string, Map<string, number>>();
  return {
    add(slug, spelling) {
      const known = counts.get(slug) ?? new Map<string, number>();
      counts.set(slug, known.set(spelling, (known.get(spelling) ?? 0) + 1));
    },
    best(slug) {
      let best: string | null = null;
      let most = 0;
      for (const [spelling, count] of counts.get(slug) ?? []) {
        if (count < most || (count === most && best !== null && spelling > best)) continue;
        best = spelling;
        most = count;
      }
      return best;
    },
    slugs: () => [...counts.keys()].sort(),
  };
}
