// What the store has of a source, which is read only where its mark does not tell what it holds.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { readSource } from "../read/read-sources.js";
import type { FoundSource, Source } from "../read/source.js";
import type { Parsed } from "./parse-file.js";
import { parseKey } from "./parse-keys.js";
import type { Stats } from "./stats.js";
import type { Location } from "./store/appender.js";
import type { StoredResult } from "./store/article-store.js";
import type { Store } from "./store/store.js";

/** A stored result, and what it was found by. */
export interface Found {
  readonly key: string;
  /** Of the content. */
  readonly hash: string;
  readonly at: Location;
  readonly stored: StoredResult<Parsed>;
}

export type Lookup =
  | { readonly known: Found }
  | { readonly unread: Diagnostic }
  /** To be parsed, and stored under the key. */
  | { readonly key: string; readonly source: Source };

export interface LookupInput {
  readonly disk: Disk;
  readonly root: string;
  readonly store: Store;
  readonly stats: Stats;
  /** The hash of a source whose mark is as it was when that was found out. */
  knownHash(path: string): string | null;
}

/** Looks a source up under what all sources share of their keys. */
export function lookUp(
  { disk, root, store, stats, knownHash }: LookupInput,
  source: FoundSource,
  context: string,
): Lookup {
  const stored = (hash: string): Found | null => {
    const key = parseKey(context, source, hash);
    const result = store.results().get<Parsed>(key);
    return result === null ? null : { key, hash, ...result };
  };
  const hash = knownHash(source.path);
  const known = hash === null ? null : stored(hash);
  if (known !== null) return { known };
  const read = readSource(disk, root, source);
  stats.readSource(source.path);
  if ("diagnostic" in read) return { unread: read.diagnostic };
  const found = stored(read.source.hash);
  if (found !== null) return { known: found };
  return { key: parseKey(context, source, read.source.hash), source: read.source };
}
