// What takes endings off words, as the text that readers' browsers get of it.

import { createRequire } from "node:module";
import type { Disk } from "../disk/disk.js";

const require = createRequire(import.meta.url);

/** The package's licence asks to be told of. */
const notice = "// @orama/stemmers (Apache-2.0), after Snowball's algorithms and Porter's.\n";

/** The modules of the package by their names: `english`. */
export function readStemmers(disk: Disk, names: Iterable<string>): { readonly [name: string]: string } {
  return Object.fromEntries(
    [...names].map((name) => {
      // The same beside it as a module of JavaScript.
      const path = require.resolve(`@orama/stemmers/${name}`).replace(/\.cjs$/, ".js");
      const text = Buffer.from(disk.read(path)).toString("utf8");
      return [name, notice + text.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n")];
    }),
  );
}
