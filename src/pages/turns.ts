// Instants at which a site changes by itself: what is shown for a time only, or not yet.

export interface Turns {
  /** Whether an instant (milliseconds since 1970) has come. The site may look another way on each side of it. */
  reached(instant: number): boolean;
  /** The moments between which nothing changes by itself: from the first on, and before the second; null for always. */
  readonly since: number | null;
  readonly due: number | null;
}

export function createTurns(now: number): Turns {
  let since: number | null = null;
  let due: number | null = null;
  return {
    reached(instant) {
      if (instant <= now) {
        since = Math.max(since ?? instant, instant);
        return true;
      }
      due = Math.min(due ?? instant, instant);
      return false;
    },
    get since() {
      return since;
    },
    get due() {
      return due;
    },
  };
}
