// Choices that look random and are the same in every run.

export interface Draw {
  /** A whole number from 0 on, below a bound. */
  number(below: number): number;
  one<T>(of: readonly T[]): T;
  /** True once in so many times. */
  rarely(in_: number): boolean;
  /** Some of several things, in their order, each once. */
  some<T>(of: readonly T[], most: number): readonly T[];
}

/** Mulberry32: a generator of 32 bits. */
export function createDraw(seed: number): Draw {
  let state = seed | 0;
  const number = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  const one = <T>(of: readonly T[]): T => {
    const found = of[number(of.length)];
    if (found === undefined) throw new Error("nothing to choose from");
    return found;
  };
  return {
    number,
    one,
    rarely: (in_) => number(in_) === 0,
    some: (of, most) => {
      const count = number(most + 1);
      const chosen = new Set(Array.from({ length: count }, () => one(of)));
      return of.filter((entry) => chosen.has(entry));
    },
  };
}
