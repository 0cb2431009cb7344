// What a template of the express lane is once it is written, and what it works with.

import type { HelperOptions } from "../helpers/helper.js";
import type { Location } from "../syntax.js";

/** The `@` variables. */
export interface Frame {
  [name: string]: unknown;
  _parent?: Frame | undefined;
}

/** A template as a function of what it shows. `hasBlock`: it is called with a block, that stands in where it is missing. */
export type Run = (context: unknown, frame: Frame, hasBlock?: boolean) => string;

/** Where a template's function is, once it is written. */
export interface Box {
  run: Run;
}

/** A helper that tells by itself what it throws. */
export interface GuardedHelper {
  full(args: unknown[], options: HelperOptions, context: unknown): unknown;
  /** For one that looks at its arguments alone. */
  brief(args: unknown[], loc: Location): unknown;
}
