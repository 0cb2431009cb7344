// A build of yesterday, after which one article got another slug, and one was removed.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../../src/build.js";

export default async (root) => {
  await build({ root, now: "2026-02-01T12:00:00Z" });
  writeFileSync(
    join(root, "articles/world/budget.md"),
    "---\nheadline: The budget passes\ndate: 2026-01-20\nslug: spending\n---\nThe council has passed it after two nights of talks, with the votes of three parties and against those of two, and the mayor has said that she will sign it before the week is over.\n",
  );
  rmSync(join(root, "articles/world/bridge.md"));
};
