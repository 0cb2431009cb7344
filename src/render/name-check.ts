// What the parts of the check of names share.

import type { Helpers } from "./helpers/helper.js";
import type { ParsedTemplate } from "./parse-template.js";
import type { Problem } from "./problems.js";
import type { Scope } from "./scope.js";
import type { Shape } from "./shapes.js";
import type { Location, Program } from "./syntax.js";

/** All templates by the name that `{{> …}}` knows them by, and all helpers. */
export interface Library {
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
  readonly helpers: Helpers;
  /** Names of files that could not be read: known, but with nothing to check. */
  readonly broken: ReadonlySet<string>;
  /** Names of those that need no look: found sound before, or the program's own with all that they call, which its tests look through. */
  readonly trusted: ReadonlySet<string>;
  /** Every name that some template defines inline. */
  readonly inlineNames: ReadonlySet<string>;
}

/** One run of the check: a template, as it renders one kind of page. */
export interface NameCheck {
  readonly library: Library;
  /** Tells of a problem, if it is one. */
  report(problem: Problem | null, at: Location, scope: Scope): void;
  walk(program: Program | undefined, scope: Scope): void;
  /** What a partial is shown: the same shape for the same values, so that one look at the partial is enough. */
  extended(shape: Shape, hash: { readonly [name: string]: Shape }): Shape;
  /** True the first time that it is asked for these values, in this order. */
  isNew(...values: readonly unknown[]): boolean;
}
