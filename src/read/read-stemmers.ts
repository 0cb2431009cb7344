// What takes endings off words, as the text that readers' browsers get of it.

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Disk } from "../disk/disk.js";
import { stemmerModule } from "../text/stemmer-name.js";

const require = createRequire(import.meta.url);

/** The modules of stemmers by their names (`english`), each with what its licence asks to be told. */
export function readStemmers(disk: Disk, names: readonly string[]): { readonly [name: string]: string } {
  const textOf = (path: string): string => Buffer.from(disk.read(path)).toString("utf8");
  return Object.fromEntries(
    names.map((name) => {
      const module = stemmerModule(name);
      // The same beside it as a module of JavaScript.
      const path = require.resolve(module).replace(/\.cjs$/, ".js");
      const notice = module === "stemmer" ? textOf(join(dirname(path), "license")).trim() : ofOthers;
      const text = textOf(path).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
      return [name, `/*! ${module}\n${notice}\n*/\n${text}`];
    }),
  );
}

const ofOthers =
  "After Snowball's algorithms and Porter's. Apache License 2.0: https://www.apache.org/licenses/LICENSE-2.0";
