// An article in UTF-16, with its mark in front.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const text = "---\nheadline: The budget passes\ndate: 2026-01-20\n---\nThe café agreed.\n";

export default (root) => {
  writeFileSync(join(root, "articles/world/budget.md"), Buffer.from(`\ufeff${text}`, "utf16le"));
};
