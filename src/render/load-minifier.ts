// The package that makes style sheets small, loaded when one has to be.

import { lazily } from "../lazy.js";

/** Throws where the package has no program for this machine. */
export const loadMinifier = lazily<typeof import("lightningcss")>("lightningcss");
