// A page of the last build that somebody has changed, and whose article is gone.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export default (root) => {
  mkdirSync(join(root, "dist/world/budget"), { recursive: true });
  writeFileSync(join(root, "dist/world/budget/index.html"), "changed by hand");
  const manifest = join(root, "dist/.broadsheet.json");
  const { broadsheet, files } = JSON.parse(readFileSync(manifest, "utf8"));
  files["world/budget/index.html"] = files["index.html"].replace(/^./, "_");
  writeFileSync(manifest, JSON.stringify({ broadsheet, files }));
};
