// The fingerprints of a text of any kind, in one pass over its bytes, as every output of every build has them made: those of the
// runs that `readWords` gives, without keeping a word.

import { endOfTag } from "./end-of-tag.js";
import { readEscape, readReference } from "./entities.js";
import { between, foldLetter, syllables, unseen } from "./fold-letter.js";
import {
  beginsTag,
  deepest,
  hard,
  high,
  kinds,
  prime,
  reference,
  seedOfWord,
  soft,
  wordOf,
  wordOfSyllable,
} from "./kinds.js";
import { mix, neighbours, primeToShort, primeToWidth, shortRun, shortSeed, width } from "./shingles.js";

/** Words and fingerprints of late, for each depth of tags. */
const ringSize = 16;
const words = new Int32Array(ringSize * (deepest + 1));
const prints = new Int32Array(ringSize * (deepest + 1));

/** Navigation, names and headlines stand in a page many times. */
const seen = new Int32Array(1 << 13);
let made = new Int32Array(1 << 14);
let count = 0;

function add(print: number): void {
  const slot = print & (seen.length - 1);
  if (seen[slot] === print) return;
  seen[slot] = print;
  if (count === made.length) {
    const wider = new Int32Array(2 * made.length);
    wider.set(made);
    made = wider;
  }
  made[count++] = print;
}

/** All fingerprints of a text in UTF-8, to be used before the next call. */
export function printsOf(bytes: Uint8Array): Int32Array {
  count = 0;
  // No slot has a number that belongs there.
  seen.fill(1);
  seen[1] = 0;
  scan(bytes, 0, bytes.length, 0);
  return made.subarray(0, count);
}

/** The fingerprints of what stands between two places; tags in it are texts of their own, and interrupt nothing. */
function scan(bytes: Uint8Array, start: number, end: number, depth: number): void {
  const ring = depth * ringSize;
  words.fill(0, ring, ring + ringSize);
  let at = start;
  let hash = seedOfWord;
  let isOpen = false;
  let isFresh = true;
  // A bit for each of the last words that begins something.
  let starts = 0;
  let put = 0;
  let sum = 0;
  let least = 0;
  let leastAt = -1;
  while (at < end || isOpen) {
    // Up to the end of a word; what ends it is looked at once it has been put.
    let word = 0;
    let isWord = false;
    while (at < end) {
      const kind = kinds[bytes[at] ?? 0] ?? soft;
      if (kind !== soft && kind < hard) {
        // Most bytes are letters: what this loop needs is its own.
        let mixed = isOpen ? hash : seedOfWord;
        let letter = kind;
        let next = at;
        do {
          mixed = Math.imul(mixed ^ letter, prime);
          next++;
          letter = next < end ? (kinds[bytes[next] ?? 0] ?? soft) : soft;
        } while (letter !== soft && letter < hard);
        hash = mixed;
        isOpen = true;
        at = next;
        continue;
      }
      if (kind <= hard) {
        if (isOpen) break;
        if (kind === hard) isFresh = true;
        at++;
        continue;
      }
      let code = bytes[at] ?? 0;
      let next = at + 1;
      if (kind === high) {
        const length = code >= 0xf0 ? 4 : code >= 0xe0 ? 3 : code >= 0xc0 ? 2 : 1;
        code = length === 1 ? space : code & (0xff >> (length + 1));
        for (let part = 1; part < length; part++) code = (code << 6) | ((bytes[at + part] ?? 0) & 0x3f);
        if (code > 0x10ffff) code = space;
        next = at + length;
      } else if (kind >= reference) {
        const read = kind === reference ? readReference(bytes, at, end) : readEscape(bytes, at, end);
        if (read === null) code = space;
        else ({ code, next } = read);
      }
      const folded = code === space ? between : foldLetter(code);
      const parts = folded > 0 ? syllables(folded) : 0;
      if (folded === unseen) at = next;
      else if (folded !== between && parts === 0) {
        hash = Math.imul((isOpen ? hash : seedOfWord) ^ folded, prime);
        isOpen = true;
        at = next;
      } else {
        if (isOpen) break;
        at = next;
        if (parts !== 0) {
          word = wordOfSyllable(folded, parts);
          isWord = true;
          break;
        }
        if (code === 0x3c && beginsTag(bytes[next] ?? 0)) {
          isFresh = true;
          if (depth === deepest) continue;
          const behind = endOfTag(bytes, next, end);
          at = behind < 0 ? -behind : behind;
          if (behind > 0) scan(bytes, next, behind, depth + 1);
        }
        // An ideographic full stop, or a typographic quote.
        else if (code === 0x3e || (code > 0x7f ? code !== 0x2019 : kinds[code] === hard)) isFresh = true;
      }
    }
    if (isOpen) {
      word = wordOf(hash);
      isOpen = false;
    } else if (!isWord) return;

    const slot = ring + (put & (ringSize - 1));
    const before = words[ring + ((put - width) & (ringSize - 1))] ?? 0;
    words[slot] = word;
    sum = (Math.imul(sum, prime) + word - Math.imul(before, primeToWidth)) | 0;
    starts = (starts << 1) | (isFresh ? 1 : 0);
    isFresh = false;
    put++;
    if ((starts & startsRun) !== 0 && put >= shortRun) {
      const first = words[ring + ((put - width) & (ringSize - 1))] ?? 0;
      add(mix((shortSeed + sum - Math.imul(first, primeToShort)) | 0));
    }
    if (put < width) continue;
    const print = mix(sum);
    prints[slot] = print;
    if (leastAt < 0 || print <= least) {
      least = print;
      leastAt = put;
      add(print);
    } else if (leastAt <= put - neighbours) {
      least = print;
      leastAt = put;
      for (let back = 1; back < neighbours; back++) {
        const other = prints[ring + ((put - 1 - back) & (ringSize - 1))] ?? 0;
        if (other < least) {
          least = other;
          leastAt = put - back;
        }
      }
      add(least);
    }
  }
}

const space = 0x20;
/** The bit of the first word of a short run, when its last one is put. */
const startsRun = 1 << (shortRun - 1);
