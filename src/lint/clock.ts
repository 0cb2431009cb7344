// The linter's "now". It notes until when, and since when, its answers are what they are, so that a build that remembers what
// was found knows when to look again.

export interface LintClock {
  /** Whether an instant (milliseconds since 1970) is not later than now. */
  isPast(instant: number): boolean;
  /** The latest instant that was past, and the earliest that was not; null for none. */
  readonly still: { readonly since: number | null; readonly due: number | null };
}

/** `now` in milliseconds since 1970. */
export function createLintClock(now: number): LintClock {
  let since: number | null = null;
  let due: number | null = null;
  return {
    isPast(instant) {
      if (instant <= now) since = Math.max(since ?? instant, instant);
      else due = Math.min(due ?? instant, instant);
      return instant <= now;
    },
    get still() {
      return { since, due };
    },
  };
}
