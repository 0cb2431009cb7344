// Settings that were saved as UTF-16.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export default (root) => {
  writeFileSync(join(root, "site.yaml"), Buffer.from("\ufefftitle: The Courier\n", "utf16le"));
};
