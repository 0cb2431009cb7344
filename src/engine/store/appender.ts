// Records at the end of a file that grows, and one of them by its place: for articles and for views.

import type { Disk } from "../../disk/disk.js";
import { checkedRecord, readPart, recordSize, writeRecord } from "./records.js";

/** Where a record lies: the number of its file, offset and length in bytes, and the checksum of its content. */
export type Location = readonly [file: number, offset: number, length: number, check: string];

/** Content that waits for being written, in bytes: few and large writes. */
const enough = 1 << 20;

/** Adds records to the end of a file. */
export interface Appender {
  /** Where the record will lie once it is flushed. */
  add(key: string, text: string): Location;
  flush(): void;
}

/** `number` is what locations call the file. */
export function createAppender(disk: Disk, path: string, number: number): Appender {
  let end = disk.state(path)?.size ?? 0;
  let block: Buffer = Buffer.alloc(0);
  let used = 0;
  const flush = (): void => {
    if (used > 0) disk.append(path, block.subarray(0, used));
    used = 0;
  };
  return {
    flush,
    add(key, text) {
      const length = Buffer.byteLength(text);
      const room = recordSize(key, length);
      if (used + room > block.length) {
        flush();
        if (room > block.length) block = Buffer.allocUnsafe(Math.max(room, enough));
      }
      const { head, size, check } = writeRecord(block, used, key, text, length);
      const offset = end + head;
      used += size;
      end += size;
      return [number, offset, length, check];
    },
  };
}

/** The content of a record of any file; null where it is not what was written. */
export function readAt(disk: Disk, path: string, [, offset, length, check]: Location): Uint8Array | null {
  const bytes = readPart(disk, path, offset, length);
  return bytes === null ? null : checkedRecord(bytes, check);
}
