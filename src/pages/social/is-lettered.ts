// Whether the fonts of social cards have every letter of a text.

import { lettered } from "./coverage.js";

export function isLettered(text: string): boolean {
  for (const character of text) if (!hasLetter(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function hasLetter(code: number): boolean {
  let low = 0;
  let high = lettered.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < (lettered[2 * middle] ?? 0)) high = middle - 1;
    else if (code > (lettered[2 * middle + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}
