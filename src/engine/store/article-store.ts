// What parsing gave, by key: results and bodies in files that only grow. Written by the main thread and by each worker into
// files of its own, read by all.

import { join } from "node:path";
import type { Disk } from "../../disk/disk.js";
import { createAppender, type Location, readAt } from "./appender.js";
import { checkedRecord, scanRecords } from "./records.js";

/** A result with the place of its body. */
export interface StoredResult<T> {
  readonly result: T;
  /** Null where there is no body. */
  readonly body: Location | null;
  /** Of the whole, where the body is a part of it; absent else. */
  readonly whole?: Location;
}

const results = (folder: string, file: number): string => join(folder, `results-${file}`);
const bodies = (folder: string, file: number): string => join(folder, `bodies-${file}`);

/** Adds records to one results file and one bodies file. */
export interface ArticleWriter {
  put(
    key: string,
    result: unknown,
    body: unknown,
    whole?: unknown,
  ): {
    readonly at: Location;
    readonly stored: StoredResult<unknown>;
    /** The same as JSON. */
    readonly text: string;
  };
  flush(): void;
}

export function createWriter(disk: Disk, folder: string, file: number): ArticleWriter {
  const resultFile = createAppender(disk, results(folder, file), file);
  const bodyFile = createAppender(disk, bodies(folder, file), file);
  return {
    put(key, result, body, whole = null) {
      // Bodies are found by their places: under the key, one in a file of results would pass for a result.
      const add = (it: unknown): Location => bodyFile.add("body", JSON.stringify(it));
      const stored = {
        result,
        body: body === null ? null : add(body),
        ...(whole === null ? {} : { whole: add(whole) }),
      };
      const text = JSON.stringify(stored);
      return { at: resultFile.add(key, text), stored, text };
    },
    flush() {
      bodyFile.flush();
      resultFile.flush();
    },
  };
}

/** Results by key, read whole. */
export interface ResultIndex {
  /** Null for a key that is not there, or whose record is damaged. */
  get<T>(key: string): { readonly at: Location; readonly stored: StoredResult<T> } | null;
  /** Bytes of all files, those of bodies too. */
  readonly size: number;
  /** Files at whose end something is damaged: what is added to them would not be found again. */
  readonly torn: ReadonlySet<number>;
}

export function readResults(disk: Disk, folder: string): ResultIndex {
  const found = new Map<string, { readonly bytes: Buffer; readonly at: Location }>();
  const torn = new Set<number>();
  let size = 0;
  for (const { name } of disk.list(folder)) {
    const file = /^results-(\d+)$/.exec(name)?.[1];
    if (file === undefined) {
      if (/^bodies-\d+$/.test(name)) size += disk.state(join(folder, name))?.size ?? 0;
      continue;
    }
    const bytes = Buffer.from(disk.read(join(folder, name)));
    const { records, end } = scanRecords(bytes);
    size += bytes.length;
    if (end < bytes.length) torn.add(Number(file));
    for (const { key, check, offset, length } of records)
      found.set(key, { bytes, at: [Number(file), offset, length, check] });
  }
  return {
    size,
    torn,
    get<T>(key: string) {
      const record = found.get(key);
      if (record === undefined) return null;
      const [, offset, length, check] = record.at;
      const content = checkedRecord(record.bytes.subarray(offset, offset + length), check);
      return content === null ? null : { at: record.at, stored: decode<StoredResult<T>>(content) };
    },
  };
}

/** One result by its place, without reading the others; null where it is not what was written. */
export function readResult<T>(disk: Disk, folder: string, location: Location): StoredResult<T> | null {
  const content = readAt(disk, results(folder, location[0]), location);
  return content === null ? null : decode<StoredResult<T>>(content);
}

/** One body by its place; null where it is not what was written. */
export function readBody<T>(disk: Disk, folder: string, location: Location): T | null {
  const content = readAt(disk, bodies(folder, location[0]), location);
  return content === null ? null : decode<T>(content);
}

/** What has the hash that we gave it is what we wrote. */
const decode = <T>(content: Uint8Array): T =>
  JSON.parse(Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString("utf8")) as T;
