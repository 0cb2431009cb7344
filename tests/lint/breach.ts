// One seeded breach of a rule: what is other than in tests/lint/base, and where it must be found.

/** What is replaced by what. */
export type Edit = readonly [from: string | RegExp, to: string];

/**
 * A file as a whole; edits of the base's file, or for a template that the base has not of the program's own; what is made when it is
 * needed; or null for a file that is not there.
 */
export type Change = string | Edit | readonly Edit[] | (() => string | Uint8Array) | null;

export interface Breach {
  readonly rule: string;
  readonly change: { readonly [path: string]: Change };
  /** `path:line:column` of each finding, or a file and a text that stands there once the breach is in it. */
  readonly at: string | readonly string[] | { readonly path: string; readonly text: string };
}
