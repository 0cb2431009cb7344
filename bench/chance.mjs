// Numbers that look like chance and are the same on every machine: integers of 32 bits alone, no Math functions that
// engines round differently.

/**
 * @typedef {object} Chance
 * @property {() => number} next a number from 0 up to, not including, 1
 * @property {(most: number) => number} below an integer from 0 up to, not including, `most`
 * @property {(probability: number) => boolean} happens
 * @property {<T>(list: readonly [T, ...T[]]) => T} pick
 */

/**
 * Mulberry32, seeded.
 * @param {number} seed
 * @returns {Chance}
 */
export function makeChance(seed) {
  // Neighbouring seeds (an article's index) must not begin alike.
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (/** @type {number} */ most) => Math.floor(next() * most);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (list) => list[below(list.length)] ?? list[0],
  };
}
