// A few characters that say what a text is like, so that a story is known again after its file was renamed and edited.

/** Parts of a sketch, one character each. */
const parts = 32;

/** Words from the beginning of a text that it is made of: enough to tell stories apart, and cheap for every article of a site. */
const mostWords = 300;

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Larger than what is left of a hash without the number of its heap. */
const empty = 0x7ffffff;

/** A part that no three words fell into. */
const none = ".";

/**
 * The sketch of a text from an offset on: of all pairs of words side by side, sorted by a hash into `parts` heaps, six bits of
 * the smallest hash of each heap (one-permutation MinHash; Li, Owen and Zhang, 2012). Case and marks do not count.
 */
export function sketchOf(text: string, from = 0): string {
  const smallest = new Int32Array(parts).fill(empty);
  let last = 0;
  let word = 0;
  let count = 0;
  const end = text.length;
  for (let index = from; index < end && count < mostWords; index++) {
    const code = text.charCodeAt(index);
    const folded = code < 128 ? (folds[code] ?? 0) : code < 0xc0 || (code & 0xff80) === 0x2000 ? 0 : code;
    if (folded > 0) {
      word = Math.imul(word ^ folded, 0x01000193);
      if (index < end - 1) continue;
    }
    if (word === 0) continue;
    if (count++ > 0) {
      const hash = mixed(last, word);
      const part = hash >>> 27;
      const rest = hash & empty;
      if (rest < (smallest[part] ?? 0)) smallest[part] = rest;
    }
    last = word;
    word = 0;
  }
  let sketch = "";
  for (const rest of smallest) sketch += rest === empty ? none : letters[rest & 63];
  return sketch;
}

/**
 * Two texts that have this much in common are one story. Of 541 real articles of 50 words and more, edited in runs until a fifth
 * of their words was another, 99.6 % had more. Of their 146,070 pairs nine had; of the eight that were read, seven are one article in two versions or in two
 * collections, and one (0.38) is of two texts.
 */
export const sameStory = 0.37;

/** A text that has less than this in common with the one that is on record has drifted so far that its sketch is written anew. */
export const driftedStory = 0.6;

/** How much two texts have in common by their sketches, from 0 to 1; 0 where one is too short to say. */
export function likeness(one: string, other: string): number {
  let same = 0;
  let both = 0;
  for (let index = 0; index < parts; index++) {
    const mine = one[index];
    const theirs = other[index];
    if (mine === undefined || theirs === undefined || mine === none || theirs === none) continue;
    both++;
    if (mine === theirs) same++;
  }
  return both < parts / 4 ? 0 : same / both;
}

// Beyond ASCII all are letters but the marks of Latin-1 and U+2000 to U+207F: quotes, dashes, spaces.

/** Letters of either case and digits as themselves in lower case; 0 for what stands between words. */
const folds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z0-9]/i.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
});

function mixed(one: number, two: number): number {
  let hash = Math.imul(one, 0xc2b2ae35 | 0) ^ Math.imul(two, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15);
}
