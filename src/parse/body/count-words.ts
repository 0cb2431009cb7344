// How many words a reader reads. Chinese and Japanese, which have no spaces, count by the character.

export interface WordCounter {
  add(text: string): void;
  /** What follows begins a new word. */
  pause(): void;
  readonly count: number;
}

export function createWordCounter(): WordCounter {
  let count = 0;
  let inWord = false;
  return {
    get count() {
      return count;
    },
    pause: () => {
      inWord = false;
    },
    add: (text) => {
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code < 0x80) {
          const kind = ascii[code];
          if (kind === 1) {
            if (!inWord) count++;
            inWord = true;
          } else if (kind === 2) inWord = false;
        } else if (isIdeographic(code)) {
          count++;
          inWord = false;
        } else if (isSpace(code)) inWord = false;
        else if (isLetter(code)) {
          if (!inWord) count++;
          inWord = true;
        }
      }
    },
  };
}

/** 1 for what words are made of, 2 for what parts them, 0 for marks that do neither: "it's", "co-op". */
const ascii = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : code <= 0x20 || code === 0x2f ? 2 : 0,
);

/** Kana, Han (the planes beyond the first by their leading surrogates), but not Hangul, which has spaces. */
function isIdeographic(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30fe) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd888)
  );
}

/** Spaces, and the dashes and dots that part words without one. */
function isSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    (code >= 0x2013 && code <= 0x2015) ||
    (code >= 0x2026 && code <= 0x2029) ||
    code === 0x202f ||
    code === 0x205f ||
    (code >= 0x3000 && code <= 0x3003)
  );
}

/** Letters and digits, roughly: what is no punctuation, symbol, emoji or trailing surrogate. */
function isLetter(code: number): boolean {
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code < 0x2c00)
    return code >= 0x2070 && code <= 0x218f && (code < 0x20a0 || code >= 0x2100);
  if (code >= 0x2e00 && code <= 0x303f) return false;
  if (code >= 0xd800 && code <= 0xf8ff) return code >= 0xd800 && code <= 0xd834;
  return code < 0xfe00 || (code > 0xfe6f && code < 0xff00) || (code >= 0xff10 && code <= 0xffdc);
}
