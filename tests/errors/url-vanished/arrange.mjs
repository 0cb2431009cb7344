// A build of yesterday, after which one article got another name, and one was removed.
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../../src/build.js";

export default async (root) => {
  await build({ root, now: "2026-02-01T12:00:00Z" });
  renameSync(join(root, "articles/world/budget.md"), join(root, "articles/world/spending.md"));
  rmSync(join(root, "articles/world/bridge.md"));
};
