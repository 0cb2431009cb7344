// What lies below a folder.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Paths of the files below a folder, with `/`, sorted by code unit, without Broadsheet's manifest. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => path !== ".broadsheet.json")
    .sort();
}
