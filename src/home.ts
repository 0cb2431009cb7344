// Where the program itself lies.

import { createRequire } from "node:module";
import { dirname } from "node:path";

/** The folder of our package, absolute: the package finds itself by its name, from src/ as from what lib/ is made of. */
export const home = dirname(createRequire(import.meta.url).resolve("broadsheet/package.json"));
