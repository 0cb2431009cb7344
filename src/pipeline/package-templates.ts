// Where the program's own templates lie.

import { fileURLToPath } from "node:url";

/** Folder of the templates that come with the program, absolute. */
export const packageTemplates = fileURLToPath(new URL("../../templates", import.meta.url));
