// An error as data: collected over all files of a build, sorted, and printed by one formatter.

/** Where a Diagnostic points. Lines and columns are 1-based and count UTF-16 code units, as editors do. */
export interface Place {
  /** Path of the file relative to the site's folder, with `/` on every system. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** How many characters of the line are meant; 0 where the whole line or file is. */
  readonly length: number;
  /** The text of that line, or null where a missing thing or a whole file is meant. */
  readonly text: string | null;
}

/** Errors stop a build; warnings are told, and stop it under `--strict` alone. */
export type Severity = "error" | "warning";

/** One mistake in what someone wrote: what and why, where, and one action that mends it. */
export interface Diagnostic {
  /** Permanent, kebab-case; each has a folder in `tests/errors/`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and why; a full sentence. */
  readonly message: string;
  readonly place: Place;
  /** The second place, where a mistake is about two (two articles with one permalink). */
  readonly other?: Place;
  /** One action that mends it, or null. */
  readonly fix: string | null;
}
