// What a rule of the linter is: one published rule, what it is held against, and what breaks it.

import type { Place, Severity } from "../diagnostics/diagnostic.js";
import type { LintedSite } from "./linted-site.js";

/** One place where a rule is broken. */
export interface Breach {
  /** What causes it: a line of an article, a setting, a template, a file of public/. */
  readonly place: Place;
  /** What is wrong and why; a full sentence. */
  readonly message: string;
  /** One action that mends it. */
  readonly fix: string;
  readonly other?: Place;
}

/** A rule about subjects of one kind: an article, a page, a feed. */
export interface Rule<Subject> {
  /** Permanent, kebab-case; the code of its Diagnostics. */
  readonly id: string;
  readonly severity: Severity;
  /** The address of the published rule. */
  readonly source: string;
  /** What it asks, as docs/linting.md has it. */
  readonly asks: string;
  /**
   * Set where what the program itself writes can break it only by repeating what an article says: the article has a rule of its own
   * for that, and one cause is told once.
   */
  readonly echoes?: true;
  readonly check: (subject: Subject, site: LintedSite) => Iterable<Breach>;
}
