// Notes in lib/ what was compiled, so that what an earlier program has remembered is not taken for this one's.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const lib = fileURLToPath(new URL("../lib/", import.meta.url));
const hash = createHash("sha256");
const files = readdirSync(lib, { recursive: true, encoding: "utf8" }).filter((file) => /\.c?js$/.test(file));
for (const file of files.map((name) => name.replaceAll("\\", "/")).sort()) {
  hash.update(`${file}\n`);
  hash.update(readFileSync(`${lib}${file}`));
}
writeFileSync(`${lib}identity.json`, `${JSON.stringify({ program: hash.digest("base64url") })}\n`);
