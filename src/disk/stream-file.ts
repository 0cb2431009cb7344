// A file as a stream, for what may be larger than memory should hold: pictures, sound, film.

import { open } from "node:fs/promises";
import type { Readable } from "node:stream";

export interface OpenFile {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` to `end`, both included; the file is closed at their end. */
  stream(start: number, end: number): Readable;
  close(): Promise<void>;
}

/** Opens a file for one reading, or null where there is no such file. */
export async function openFile(path: string): Promise<OpenFile | null> {
  try {
    const handle = await open(path, "r");
    const stat = await handle.stat();
    if (!stat.isFile()) {
      await handle.close();
      return null;
    }
    return {
      size: stat.size,
      stream: (start, end) => handle.createReadStream({ start, end, autoClose: true }),
      close: () => handle.close(),
    };
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return null;
    throw error;
  }
}
