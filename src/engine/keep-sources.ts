// What parsing gave, as the state refers to it: with its place in the store, which may be written anew on the occasion.

import type { ParseOutcome } from "./parse-sources.js";
import type { SourceRecord } from "./store/site-state.js";
import type { Store } from "./store/store.js";

export function keepSources(
  store: Store,
  kept: ParseOutcome["kept"],
): { readonly sources: { readonly [path: string]: SourceRecord }; readonly generation: number } {
  const entries = [...kept.entries()];
  const compacted = store.compact(
    entries.map(([, { key, record, stored }]) => ({ key, at: record[2], stored })),
  );
  const sources: { [path: string]: SourceRecord } = {};
  for (const [path, { key, record }] of entries) {
    const at = compacted === null ? record[2] : compacted.places.get(key);
    if (at !== undefined) sources[path] = [record[0], record[1], at];
  }
  return { sources, generation: compacted?.generation ?? store.generation };
}
