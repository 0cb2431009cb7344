// Choices of a random edit, made from numbers that were drawn beforehand, so that a sequence can be run again, and shortened.

export interface Picks {
  /** A whole number from 0 on, below a bound. */
  number(below: number): number;
  /** One of several things; throws where there are none. */
  one<T>(of: readonly T[]): T;
  /** True once in so many times. */
  rarely(in_: number): boolean;
}

/** Choices from a list of numbers, which begins again at its end. */
export function picksOf(numbers: readonly number[]): Picks {
  let next = 0;
  const number = (below: number): number => (numbers[next++ % numbers.length] ?? 0) % Math.max(1, below);
  return {
    number,
    one<T>(of: readonly T[]): T {
      const found = of[number(of.length)];
      if (found === undefined) throw new Error("nothing to choose from");
      return found;
    },
    rarely: (in_) => number(in_) === 0,
  };
}
