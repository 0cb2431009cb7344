// An article of 6 MB: a log that was pasted into it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export default (root) => {
  const head = "---\nheadline: The budget passes\ndate: 2026-01-20\n---\n";
  writeFileSync(join(root, "articles/world/budget.md"), head + "All of the log. ".repeat(375_000));
};
