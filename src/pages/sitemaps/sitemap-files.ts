// Stories to files by month, so that old ones never change: never too many addresses in one, and never too large.

import type { SitemapEntry } from "./sitemap-view.js";

/** A story's entry, and when it was published. */
export interface DatedEntry extends SitemapEntry {
  /** `2026-01-20`, in the site's zone. */
  readonly day: string;
  /** When it last changed: milliseconds since 1970. */
  readonly changed: number;
}

export interface SitemapFile {
  /** What its name has after `sitemap-`: `2026-01`, `2026-01-20`, `2026-01-20-2`. */
  readonly name: string;
  readonly entries: readonly SitemapEntry[];
  /** The latest that its entries say of themselves; null where none does. */
  readonly modified: string | null;
}

/** What the protocol allows (sitemaps.org, "Using sitemap index files"), the size less what stands around the entries. */
export const sitemapLimits = { entries: 50_000, bytes: 52_428_800 - 1000 };

/**
 * `entries`: the oldest first. A month that is too much for one file has one for each day, and such a day several, of which
 * a new story changes the last.
 */
export function sitemapFiles(
  entries: readonly DatedEntry[],
  limits: typeof sitemapLimits = sitemapLimits,
): readonly SitemapFile[] {
  return [...groupBy(entries, ({ day }) => day.slice(0, 7))].flatMap(([month, ofMonth]) => {
    if (within(ofMonth, limits).length === 1) return [fileOf(month, ofMonth)];
    return [...groupBy(ofMonth, ({ day }) => day)].flatMap(([day, ofDay]) =>
      within(ofDay, limits).map((part, index) => fileOf(index === 0 ? day : `${day}-${index + 1}`, part)),
    );
  });
}

function fileOf(name: string, entries: readonly DatedEntry[]): SitemapFile {
  const [first, ...others] = entries;
  let latest = first;
  for (const entry of others) if (latest !== undefined && entry.changed > latest.changed) latest = entry;
  return {
    name,
    modified: latest?.modified ?? null,
    entries: entries.map(({ url, modified, pictures, alternates }) => ({
      ...{ url, modified, pictures, alternates },
    })),
  };
}

/** Parts that are each within the limits; an entry by itself always is. */
export function within<Entry extends SitemapEntry>(
  entries: readonly Entry[],
  limits: typeof sitemapLimits,
): readonly (readonly Entry[])[] {
  const parts: Entry[][] = [];
  let part: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = sizeOf(entry);
    if (part.length > 0 && (part.length === limits.entries || bytes + size > limits.bytes)) {
      parts.push(part);
      part = [];
      bytes = 0;
    }
    part.push(entry);
    bytes += size;
  }
  return part.length === 0 ? parts : [...parts, part];
}

/** Bytes of an entry in the file, or somewhat more. Addresses are ASCII; what stands around each is a little over 100 bytes. */
function sizeOf({ url, pictures, alternates }: SitemapEntry): number {
  const parts = [url, ...pictures, ...alternates.map((alternate) => alternate.url)];
  return parts.reduce((sum, part) => sum + 120 + part.length + 5 * (part.match(/[&'<>"]/g)?.length ?? 0), 0);
}

function groupBy<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}
