// Instants at which a site changes by itself: what is shown for a time only, or not yet.

import type { Turn } from "../model/turn.js";

export interface Turns {
  /** Whether an instant (milliseconds since 1970) has come. The site may look another way on each side of it. */
  reached(instant: number): boolean;
  /** Notes what a page shows until an instant, or from it on, that is still to come. */
  note(turn: Turn): void;
  readonly noted: readonly Turn[];
  /** The moments between which nothing changes by itself: from the first on, and before the second; null for always. */
  readonly since: number | null;
  readonly due: number | null;
}

export function createTurns(now: number): Turns {
  let since: number | null = null;
  let due: number | null = null;
  const noted: Turn[] = [];
  return {
    noted,
    note: (turn) => void noted.push(turn),
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
