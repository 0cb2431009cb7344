// A character of any script as what two texts are compared by: without case, and without marks on letters.

/** What stands between words, and what is as if it were not there: soft hyphens, joiners, combining marks. */
export const between = 0;
export const unseen = -1;

/** Characters up to here are looked up, once known. */
const tableSize = 0x600;
const known = new Int32Array(tableSize).fill(-2);

/** The letter or digit behind a code point, as a code point of its own; `between` or `unseen` for what is none. */
export function foldLetter(code: number): number {
  if (code >= tableSize) return fold(code);
  const found = known[code] ?? between;
  if (found !== -2) return found;
  const folded = fold(code);
  known[code] = folded;
  return folded;
}

const hidden = /[\p{M}\u00ad\u0640\u200b-\u200d\u2060\ufeff]/u;
const spoken = /[\p{L}\p{N}]/u;

function fold(code: number): number {
  // Han, kana and Hangul: most of what is not Latin, and without case.
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)) return code;
  const text = String.fromCodePoint(code);
  if (hidden.test(text)) return isAlone(code) ? code : unseen;
  if (!spoken.test(text)) return between;
  return text.normalize("NFKD").toLowerCase().codePointAt(0) ?? between;
}

/** Marks of scripts that write vowels with them stand for sounds, not for an accent. */
const isAlone = (code: number): boolean => code >= 0x900 && code <= 0x1cff;

/** Parts of a word that a character makes, for scripts that have no spaces: 0 for those that have. */
export function syllables(code: number): 0 | 2 | 4 {
  if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) return 2;
  if (code >= 0x20000 && code <= 0x3ffff) return 2;
  const isSpaceless =
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff);
  return isSpaceless ? 4 : 0;
}
