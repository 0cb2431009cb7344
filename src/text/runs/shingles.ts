// Fingerprints of words that follow one another. From a text those of six words each are taken that are the least of five
// neighbours (winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003), so that no run of ten words can hide.

import { prime } from "./kinds.js";

/** A run of so many words shares a fingerprint with every text that has it. Fewer words are common to too many texts. */
export const longRun = 10;
/** A headline of so many words is found where it begins a sentence, a line, an element or an attribute. */
export const shortRun = 5;

/** Words of a fingerprint, and of how many that follow one another the least is taken. */
export const width = 6;
export const neighbours = longRun - width + 1;

const toThePower = (power: number): number =>
  Array.from({ length: power }).reduce((product: number) => Math.imul(product, prime), 1);
export const primeToWidth = toThePower(width);
export const primeToShort = toThePower(shortRun);
/** What sets the fingerprint of a start apart from that of a run. */
export const shortSeed = Math.imul(0x3c6ef372, primeToShort);

/** A fingerprint of the sum of words in powers of the prime. */
export const mix = (sum: number): number => {
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 13);
};

/** The fingerprint of the words with which something begins; null where they are fewer than a short run. */
export function printOfStart(words: Int32Array, start: number): number | null {
  if (start + shortRun > words.length) return null;
  let sum = 0;
  for (let at = start; at < start + shortRun; at++) sum = (Math.imul(sum, prime) + (words[at] ?? 0)) | 0;
  return mix((shortSeed + sum) | 0);
}

/** The fingerprints of a run of words, in no order; none where they are fewer than `width`. */
export function printsOfRun(words: Int32Array): readonly number[] {
  const all: number[] = [];
  for (let at = 0; at + width <= words.length; at++) {
    let sum = 0;
    for (let word = at; word < at + width; word++) sum = (Math.imul(sum, prime) + (words[word] ?? 0)) | 0;
    all.push(mix(sum));
  }
  const last = Math.max(all.length - neighbours, 0);
  const taken = new Set<number>();
  for (let at = 0; at <= last && all.length > 0; at++) taken.add(Math.min(...all.slice(at, at + neighbours)));
  return [...taken];
}
