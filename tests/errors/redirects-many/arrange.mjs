// Two thousand and one old addresses.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export default (root) => {
  const lines = Array.from({ length: 2001 }, (_, index) => `/old/${index}/ -> /world/budget/`);
  writeFileSync(join(root, "urls.txt"), `broadsheet-urls 1\n\n${lines.join("\n")}\n`);
};
