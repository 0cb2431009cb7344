// Where a tag ends, and whether anything in it is worth being read: most tags say nothing to a reader.

import { readEscape, readReference } from "./entities.js";
import { beginsTag } from "./kinds.js";
import { shortRun } from "./shingles.js";

const letter = 0;
const mark = 1;
const space = 2;
const quote = 3;
const equals = 4;
const opening = 5;
const closing = 6;
const escaped = 7;

const kinds = new Uint8Array(256).fill(mark);
for (let byte = 0x30; byte < 0x3a; byte++) kinds[byte] = letter;
for (let byte = 0x61; byte < 0x7b; byte++) kinds[byte] = kinds[byte - 0x20] = letter;
// Many scripts have no spaces.
for (let byte = 0x80; byte < 0x100; byte++) kinds[byte] = space;
for (const byte of [0x20, 0x09, 0x0a, 0x0d]) kinds[byte] = space;
kinds[0x22] = quote;
kinds[0x3d] = equals;
kinds[0x3c] = opening;
kinds[0x3e] = closing;
kinds[0x26] = kinds[0x5c] = escaped;

/**
 * Of the bytes behind the `<` of a tag, however it was escaped: the place behind its `>`, or the end. Negative where none of its
 * attributes can hold as many words as a headline; addresses do not count, for they have no spaces.
 */
export function endOfTag(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let level = 1;
  let marks = 0;
  let spaces = 0;
  let isRich = false;
  while (at < end && level > 0) {
    const byte = bytes[at++] ?? 0;
    const kind = kinds[byte] ?? mark;
    if (kind === letter) continue;
    const next = at < end ? (bytes[at] ?? 0) : 0;
    if (kind === equals && (next === 0x22 || next === 0x5c || next === 0x26)) {
      // Before a value that is in double quotes.
      if (next === 0x22) at++;
      marks = spaces = 0;
      continue;
    }
    if (kind === quote && (next === 0x20 || next === 0x3e || next === 0x0a || next === 0x2f)) {
      marks = spaces = 0;
      continue;
    }
    if (kind === closing) {
      level--;
      continue;
    }
    if (kind === opening && beginsTag(next)) {
      level++;
      isRich = true;
      continue;
    }
    if (kind === equals && next === 0x27) isRich = true;
    if (kind === escaped) {
      const read = byte === 0x26 ? readReference(bytes, at - 1, end) : readEscape(bytes, at - 1, end);
      if (read !== null) {
        at = read.next;
        if (read.code === 0x3e) level--;
        else if (read.code === 0x3c && beginsTag(bytes[at] ?? 0)) {
          level++;
          isRich = true;
        }
      }
    }
    marks++;
    if (kind === space || kind === escaped) spaces++;
    if (spaces > 0 && marks >= shortRun - 1) isRich = true;
  }
  return isRich ? at : -at;
}
