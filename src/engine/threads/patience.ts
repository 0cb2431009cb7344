// How long a thread may be at one task. Its clock is the work that the machine has done for us, so that a busy machine makes
// nobody late.

/** What a thread is at: a name that changes with every task. */
type Doing = string;

export interface Patience {
  /** Takes the time (milliseconds of the wall clock and of the whole process' processor time); gives who is overdue. */
  look(time: { readonly wall: number; readonly cpu: number }, doing: ReadonlyMap<number, Doing>): number[];
}

/** Of the time that a thread waits without working, this part counts: it may wait for ever, or for its turn on the machine. */
const waiting = 1 / 20;

/** `limit` and `interval`, between two looks, in milliseconds. */
export function createPatience(limit: number, interval: number): Patience {
  const charged = new Map<number, { readonly doing: Doing; readonly sum: number }>();
  let last: { readonly wall: number; readonly cpu: number } | null = null;
  return {
    look(time, doing) {
      // A machine that slept did not work.
      const wall = last === null ? 0 : Math.min(time.wall - last.wall, 4 * interval);
      const cpu = last === null ? 0 : (time.cpu - last.cpu) / Math.max(1, doing.size);
      last = time;
      const charge = Math.min(wall, Math.max(cpu, wall * waiting));
      for (const id of charged.keys()) if (!doing.has(id)) charged.delete(id);
      const overdue: number[] = [];
      for (const [id, now] of doing) {
        const before = charged.get(id);
        const sum = before?.doing === now ? before.sum + charge : 0;
        charged.set(id, { doing: now, sum });
        if (sum >= limit) overdue.push(id);
      }
      return overdue;
    },
  };
}
