// How many files a folder has, and how large they are together.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} folder
 * @returns {{ files: number, bytes: number }}
 */
export function countFiles(folder) {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}
