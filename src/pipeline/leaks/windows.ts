// Ten words at a time, numbered: which texts say them is found out in one pass over each text, however many there are of both.

import { prime } from "../../text/runs/kinds.js";
import { longRun } from "../../text/runs/shingles.js";

export interface Windows {
  /** Numbers of the parts of a run that are looked for one by one: what is public may be followed by something else that is. */
  of(words: Int32Array): readonly number[];
  /** The words with a number. */
  wordsOf(number: number): Int32Array;
  /** Numbers of those that are said in sequences of words. */
  saidIn(sequences: readonly Int32Array[]): ReadonlySet<number>;
}

export function createWindows(): Windows {
  const all: Int32Array[] = [];
  const numbers = new Map<string, number>();
  /** By length, by a hash. */
  const table = new Map<number, Map<number, number[]>>();
  const numberOf = (words: Int32Array): number => {
    const key = words.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = all.push(words) - 1;
    numbers.set(key, number);
    const ofLength = table.get(words.length) ?? new Map<number, number[]>();
    table.set(words.length, ofLength);
    const hash = words.reduce((sum, word) => (Math.imul(sum, prime) + word) | 0, 0);
    ofLength.set(hash, [...(ofLength.get(hash) ?? []), number]);
    return number;
  };
  const isAt = (number: number, sequence: Int32Array, at: number): boolean =>
    all[number]?.every((word, index) => word === sequence[at + index]) === true;
  return {
    of(words) {
      const length = Math.min(longRun, words.length);
      return Array.from({ length: words.length - length + 1 }, (_, at) =>
        numberOf(words.subarray(at, at + length)),
      );
    },
    wordsOf: (number) => all[number] ?? new Int32Array(),
    saidIn(sequences) {
      const said = new Set<number>();
      for (const [length, ofLength] of table) {
        let power = 1;
        for (let count = 0; count < length; count++) power = Math.imul(power, prime);
        for (const sequence of sequences) {
          let sum = 0;
          for (let at = 0; at < sequence.length; at++) {
            sum = (Math.imul(sum, prime) + (sequence[at] ?? 0)) | 0;
            if (at >= length) sum = (sum - Math.imul(sequence[at - length] ?? 0, power)) | 0;
            if (at < length - 1) continue;
            for (const number of ofLength.get(sum) ?? [])
              if (!said.has(number) && isAt(number, sequence, at - length + 1)) said.add(number);
          }
        }
      }
      return said;
    },
  };
}
