// Where the program's own templates lie.

import { join } from "node:path";
import { home } from "../home.js";

/** Folder of the templates that come with the program, absolute. */
export const packageTemplates = join(home, "templates");
