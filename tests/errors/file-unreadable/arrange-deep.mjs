// Folders in each other without end, as a program that went wrong leaves them.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export default (root) => {
  const folder = join(root, "articles/world", "copy/".repeat(60));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "budget.md"), "---\nheadline: The budget passes\ndate: 2026-01-20\n---\n");
};
