// The ids of one body: each once, and none that the page around it uses.

/** Ids of the page that an article stands on. */
const pageIds = ["content", "corrections", "related"];

export interface Ids {
  /** The wanted id, or, where it is taken, with a number after it. */
  take(wanted: string): string;
  /** All that were taken, in their order. */
  readonly taken: readonly string[];
}

/** `reserved` are ids that links lead to already, such as those of footnotes; `claim` them when they are met. */
export function createIds(reserved: Iterable<string>): Ids & { claim(id: string): string } {
  const used = new Set([...pageIds, ...reserved]);
  const waiting = new Set(reserved);
  const next = new Map<string, number>();
  const taken: string[] = [];
  const take = (wanted: string): string => {
    let id = wanted;
    while (used.has(id)) {
      const number = next.get(wanted) ?? 1;
      next.set(wanted, number + 1);
      id = `${wanted}-${number}`;
    }
    used.add(id);
    taken.push(id);
    return id;
  };
  return {
    taken,
    take,
    claim: (id) => {
      if (!waiting.delete(id)) return take(id);
      taken.push(id);
      return id;
    },
  };
}
