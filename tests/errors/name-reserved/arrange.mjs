// Names that Windows reserves; git could not check them out there.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export default (root) => {
  for (const name of ["con.md", "why?.md"]) {
    writeFileSync(join(root, "articles/world", name), "---\nheadline: Why?\ndate: 2026-01-20\n---\n");
  }
};
