// What the functions that the express lane writes are made of. Each does what Handlebars 4.7 does at that place.

import { each, section } from "./blocks.js";
import { above, deeper, outer } from "./frames.js";
import { callPartial, withBlock } from "./partials.js";
import {
  escaped,
  extended,
  get,
  isEmpty,
  isYes,
  isYesOrZero,
  lookup,
  plain,
  settle,
  spreads,
} from "./values.js";

/** By the names that the written functions know them by. */
export const runtime = {
  plain,
  get,
  lookup,
  settle,
  escaped,
  isEmpty,
  isYes,
  isYesOrZero,
  each,
  section,
  deeper,
  above,
  outer,
  spreads,
  extended,
  withBlock,
  callPartial,
} as const;
