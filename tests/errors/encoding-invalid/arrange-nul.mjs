// An article with a NUL byte.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const text = "---\nheadline: The budget passes\ndate: 2026-01-20\n---\nThe café agreed.\n";

export default (root) => {
  writeFileSync(join(root, "articles/world/budget.md"), text.replace("agreed", "\0agreed"));
};
