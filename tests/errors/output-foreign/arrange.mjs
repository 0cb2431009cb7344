// A page that somebody put where the site wants to have one.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export default (root) => {
  mkdirSync(join(root, "dist/world/budget"), { recursive: true });
  writeFileSync(join(root, "dist/world/budget/index.html"), "by hand");
};
