// Lists that may also be written as mappings: `- name: A`, `- A`, `- a: A`, or `a: A` without the hyphens.

import { onOneLine } from "../text/one-line.js";
import { isEmpty, isMapping } from "./as-text.js";
import type { Checker, Found } from "./checker.js";
import { settingNamed } from "./setting-names.js";

export interface Entry {
  /** Its key in a mapping; null in a list. */
  readonly key: string | null;
  readonly found: Found;
}

/** The entries of a list, or of a mapping by key; `fields` are the names that an entry's own fields may have. */
export function entriesOf(
  found: Found | undefined,
  name: string,
  fields: readonly string[],
  checker: Checker,
): readonly Entry[] {
  if (found === undefined) return [];
  const { path, value } = found;
  if (Array.isArray(value)) {
    return value.flatMap((entry, index): readonly Entry[] => {
      const at = { path: [...path, index], value: entry };
      if (isEmpty(entry)) return [];
      const keyed = isMapping(entry) ? keyedEntry(at, fields) : null;
      return [keyed ?? { key: null, found: at }];
    });
  }
  if (isMapping(value)) {
    return Object.keys(value).map((key) => ({
      key,
      found: { path: [...path, key], value: value[key] ?? null },
    }));
  }
  checker.wrong(
    found,
    `\`${name}\` must be a list, or a mapping by name.`,
    "Write one entry a line, each beginning with `- `.",
  );
  return [];
}

/** `- Mastodon: https://…`: a mapping of one key that is no field. */
function keyedEntry({ path, value }: Found, fields: readonly string[]): Entry | null {
  if (!isMapping(value)) return null;
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0 || settingNamed(key, fields) !== null) return null;
  return { key, found: { path: [...path, key], value: value[key] ?? null } };
}

/** Entries without those whose key is taken, which are told. */
export function unique<T extends { readonly found: Found }>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  name: string,
  checker: Checker,
): readonly T[] {
  const firsts = new Map<string, T>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, entry);
    else checker.wrong(entry.found, `\`${name}\` names "${key}" twice.`, "Keep one of them.", first.found);
  }
  return [...firsts.values()];
}

/** `local-news` as "Local news". */
export function readable(name: string): string {
  const words = onOneLine(name.replace(/[-_]+/g, " "));
  return words.charAt(0).toUpperCase() + words.slice(1);
}
