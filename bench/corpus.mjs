// Writes a news site of N articles of about 4.2 KB: the same bytes for the same N.
// node bench/corpus.mjs <folder> <articles> [broadsheet | hugo | eleventy]

import { programs } from "./layouts.mjs";
import { writeSite } from "./write-corpus.mjs";

const [folder = "", count = "2000", program = "broadsheet"] = process.argv.slice(2);
if (folder === "" || !/^[1-9]\d*$/.test(count) || !programs.includes(program)) {
  console.error(`Usage: node bench/corpus.mjs <folder> <articles> [${programs.join(" | ")}]`);
  process.exit(2);
}
writeSite(folder, program, Number(count));
