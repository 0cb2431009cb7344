// A figure is another one than in the build before.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../../lib/index.js";

export default async (root) => {
  await build({ root, now: "2026-02-01T12:00:00Z" });
  const file = join(root, "articles/world/budget.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("three ministries", "four ministries"));
};
