// Looks at what threads are at, now and then.

import { createPatience } from "./patience.js";

/** Milliseconds between two looks. */
const interval = 250;

interface Watched {
  readonly number: number;
  /** The batch that it is at (0 for none), and the task in it. */
  readonly progress: Int32Array;
}

/** Tells of each thread that is at one task beyond the limit (milliseconds of work), until the function it gives is called. */
export function watchOver<T extends Watched>(
  threads: Iterable<T>,
  limit: number,
  tell: (thread: T) => void,
): () => void {
  const patience = createPatience(limit, interval);
  const timer = setInterval(() => {
    const doing = new Map<number, string>();
    const byNumber = new Map<number, T>();
    for (const thread of threads) {
      const [serial = 0, at = 0] = thread.progress;
      if (serial === 0) continue;
      doing.set(thread.number, `${serial}:${at}`);
      byNumber.set(thread.number, thread);
    }
    const { user, system } = process.cpuUsage();
    for (const number of patience.look({ wall: performance.now(), cpu: (user + system) / 1000 }, doing)) {
      const thread = byNumber.get(number);
      if (thread !== undefined) tell(thread);
    }
  }, interval);
  return () => clearInterval(timer);
}
