// A link to an article that has been moved.
import { symlinkSync } from "node:fs";
import { join } from "node:path";

export default (root) => symlinkSync("old-budget.md", join(root, "articles/world/budget.md"));
