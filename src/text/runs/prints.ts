// Fingerprints of runs of words, half as many as there are words, from which no run of ten words can hide: hashes of eight words
// each, of which the least of three neighbours is taken (winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003).

import type { WordStream } from "./read-words.js";

/** A run of so many words shares a fingerprint with every text that has it: eight words, at three places. Fewer words are common to too many texts. */
export const longRun = 10;
/** A headline of so many words is found where it begins a sentence, a line, an element or an attribute. */
export const shortRun = 5;

const width = 8;
const neighbours = 3;
const prime = 0x01000193;
const primeToWidth = Array.from({ length: width }).reduce((power: number) => Math.imul(power, prime), 1);

const mix = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 13);
};

/** The fingerprint of the words with which something begins; null where they are fewer than a short run. */
export function printOfStart(words: Int32Array, start: number): number | null {
  if (start + shortRun > words.length) return null;
  let hash = 0x3c6ef372;
  for (let at = start; at < start + shortRun; at++) hash = (Math.imul(hash, prime) + (words[at] ?? 0)) | 0;
  return mix(hash);
}

/** The fingerprints of a run of words, in no order; none where they are fewer than eight. */
export function addPrintsOfRun(words: Int32Array, add: (print: number) => void): void {
  const { length } = words;
  let hash = 0;
  for (let at = 0; at < Math.min(width - 1, length); at++)
    hash = (Math.imul(hash, prime) + (words[at] ?? 0)) | 0;
  let least = 0;
  let leastAt = -1;
  for (let at = width - 1; at < length; at++) {
    hash = (Math.imul(hash, prime) + (words[at] ?? 0)) | 0;
    if (at >= width) hash = (hash - Math.imul(words[at - width] ?? 0, primeToWidth)) | 0;
    const print = mix(hash);
    ring[at & 7] = print;
    if (leastAt < 0 || print <= least) {
      least = print;
      leastAt = at;
      add(print);
    } else if (leastAt <= at - neighbours) {
      least = print;
      leastAt = at;
      for (let before = at - 1; before > at - neighbours; before--) {
        const other = ring[before & 7] ?? 0;
        if (other < least) {
          least = other;
          leastAt = before;
        }
      }
      add(least);
    }
  }
}

const ring = new Int32Array(8);
const seen = new Int32Array(1 << 13);
let made = new Int32Array(1 << 12);

/** All fingerprints of a text, to be used before the next call. */
export function printsOf(streams: readonly WordStream[]): Int32Array {
  let count = 0;
  seen.fill(0);
  const add = (print: number): void => {
    // Navigation, names and headlines stand in a page many times.
    const slot = print & (seen.length - 1);
    if (print !== 0 && seen[slot] === print) return;
    seen[slot] = print;
    if (count === made.length) {
      const wider = new Int32Array(2 * made.length);
      wider.set(made);
      made = wider;
    }
    made[count++] = print;
  };
  for (const { words, starts } of streams) {
    addPrintsOfRun(words, add);
    for (const start of starts) {
      const print = printOfStart(words, start);
      if (print !== null) add(print);
    }
  }
  return made.subarray(0, count);
}
