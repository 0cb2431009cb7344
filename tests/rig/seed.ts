// Made-up inputs are the same in every run, so that a test that passed passes again; PROPERTY_SEED draws others, to look for
// more.

import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20260120) });
