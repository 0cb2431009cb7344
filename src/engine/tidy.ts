// V8 lets garbage grow to three times what lives: for a large site, that is a gigabyte more than it needs.

import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Articles or pages between two looks at the heap. */
const interval = 500;
/** Bytes in use below which garbage may grow as V8 likes it: sites of 3,000 articles never come there. */
const much = 150_000_000;
/** Part of what was left the last time that may come to it, and bytes that may in any case. */
const growth = { part: 0.3, least: 60_000_000 };

/** To be called after each article or page: collects garbage when there is much of it. */
export function createTidy(): () => void {
  let count = 0;
  let left = 0;
  let collect: (() => void) | null = null;
  return () => {
    if (++count % interval !== 0) return;
    const { used_heap_size: used } = getHeapStatistics();
    if (used < Math.max(much, left + Math.max(growth.least, left * growth.part))) return;
    collect ??= collector();
    collect();
    left = getHeapStatistics().used_heap_size;
  };
}

function collector(): () => void {
  setFlagsFromString("--expose-gc");
  // A function of V8's own, which is there once the flag is set.
  return runInNewContext("gc") as () => void;
}
