// Work that is done several at a time, as long as all of it together weighs no more than a limit.

/** Lets work through whose weights add up to the capacity at most; what is heavier than that goes alone. */
export interface Gate {
  pass<T>(weight: number, work: () => Promise<T>): Promise<T>;
}

/** `most`: how many at once, whatever they weigh. First come, first served. */
export function createGate(capacity: number, most: number): Gate {
  const waiting: { readonly weight: number; readonly go: () => void }[] = [];
  let inside = 0;
  let load = 0;
  const admit = (): void => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (inside > 0 && (inside >= most || load + next.weight > capacity)) return;
      waiting.shift();
      inside++;
      load += next.weight;
      next.go();
    }
  };
  return {
    async pass(weight, work) {
      await new Promise<void>((go) => {
        waiting.push({ weight, go });
        admit();
      });
      try {
        return await work();
      } finally {
        inside--;
        load -= weight;
        admit();
      }
    },
  };
}
