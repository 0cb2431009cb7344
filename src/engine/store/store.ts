// The folder .broadsheet/ of a site: what parsing gave, in one generation of files, and the state of each output folder.

import { join } from "node:path";
import { codeOf } from "../../disk/code-of.js";
import type { Disk } from "../../disk/disk.js";
import { makeTemporaryFolder, removeTemporaryFolder } from "../../disk/temporary-folder.js";
import { releaseLock, takeLock } from "../../write/lock.js";
import type { Location } from "./appender.js";
import { createWriter, type ResultIndex, readBody, readResults, type StoredResult } from "./article-store.js";
import { fileOfWriter } from "./writers.js";

/** The name of the folder in the site's own. */
export const storeName = ".broadsheet";

export interface Store {
  /** Where results and bodies lie, absolute. */
  readonly articles: string;
  readonly generation: number;
  /** Absolute; null where a temporary folder stands in. */
  readonly folder: string | null;
  /** Read when first asked for. */
  results(): ResultIndex;
  /** Number of the file that a writer may add to. */
  writable(writer: number): number;
  /** Leaves out all results but these where most of it is of no more use; gives their new places and the generation. */
  compact(live: readonly LiveResult[]): Compacted | null;
  close(): void;
}

interface LiveResult {
  readonly key: string;
  readonly at: Location;
  readonly stored: StoredResult<unknown>;
}

interface Compacted {
  readonly generation: number;
  readonly places: ReadonlyMap<string, Location>;
}

/**
 * Opens the store of a site for this build alone: where another build has it, or the disk refuses it, a temporary folder
 * stands in, and nothing is remembered.
 */
export function openStore(disk: Disk, root: string): Store {
  const folder = join(root, storeName);
  const lock = join(folder, "lock");
  try {
    if (disk.kindOf(folder) === null) disk.makeFolder(folder);
    if (takeLock(disk, lock) === null) {
      try {
        return { ...storeIn(disk, folder, () => releaseLock(disk, lock)), folder };
      } catch (error) {
        releaseLock(disk, lock);
        throw error;
      }
    }
  } catch (error) {
    if (codeOf(error) === "") throw error;
  }
  const temporary = makeTemporaryFolder("broadsheet-store-");
  return { ...storeIn(disk, temporary, () => removeTemporaryFolder(temporary)), folder: null };
}

/** The folder of a generation of articles in a store. */
export const articlesFolder = (store: string, generation: number): string =>
  join(store, `articles-${generation}`);

function storeIn(disk: Disk, folder: string, leave: () => void): Omit<Store, "folder"> {
  const generations = disk
    .list(folder)
    .flatMap(({ name }) => (/^articles-\d+$/.test(name) ? [Number(name.slice("articles-".length))] : []))
    .sort((a, b) => b - a);
  const [generation = 1, ...older] = generations;
  for (const number of older) disk.removeTree(articlesFolder(folder, number));
  disk.removeTree(join(folder, draft));
  const articles = articlesFolder(folder, generation);
  if (generations.length === 0) disk.makeFolder(articles);
  let index: ResultIndex | null = null;
  const results = (): ResultIndex => {
    index ??= readResults(disk, articles);
    return index;
  };
  return {
    articles,
    generation,
    results,
    writable: (wanted) => fileOfWriter(wanted, index === null ? [] : [...index.torn]),
    compact(live) {
      const used = live.reduce(
        (sum, { at, stored }) => sum + at[2] + (stored.body?.[2] ?? 0) + (stored.whole?.[2] ?? 0),
        0,
      );
      if (results().size < 2 * used + smallest) return null;
      const places = copyLive(disk, articles, join(folder, draft), live);
      disk.rename(join(folder, draft), articlesFolder(folder, generation + 1));
      return { generation: generation + 1, places };
    },
    close: leave,
  };
}

const draft = "articles-draft";
/** In bytes; below it nothing is gained. */
const smallest = 1 << 20;

function copyLive(
  disk: Disk,
  from: string,
  to: string,
  live: readonly LiveResult[],
): ReadonlyMap<string, Location> {
  disk.makeFolder(to);
  const writer = createWriter(disk, to, 0);
  const places = new Map<string, Location>();
  for (const { key, stored } of live) {
    const body = stored.body === null ? null : readBody(disk, from, stored.body);
    const whole = stored.whole === undefined ? null : readBody(disk, from, stored.whole);
    // A body that is damaged is parsed anew when it is needed.
    if ((stored.body !== null && body === null) || (stored.whole !== undefined && whole === null)) continue;
    places.set(key, writer.put(key, stored.result, body, whole).at);
  }
  writer.flush();
  return places;
}
