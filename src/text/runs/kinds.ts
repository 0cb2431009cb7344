// What a byte of a text is to those who look for its words.

/** Neither a letter nor anything that begins a sentence. Below `hard` stand letters and digits, folded. */
export const soft = 0;
/** What comes next begins a line, a sentence or a value. */
export const hard = 130;
const opening = 131;
const closing = 132;
export const reference = 133;
export const backslash = 134;
/** A part of a character beyond ASCII. */
export const high = 135;

/** By byte. */
export const kinds = new Uint8Array(256);
for (let byte = 0x30; byte < 0x3a; byte++) kinds[byte] = byte;
for (let byte = 0x61; byte < 0x7b; byte++) kinds[byte] = kinds[byte - 0x20] = byte;
for (const mark of '\n\r".:;!?()[]{}|=') kinds[mark.charCodeAt(0)] = hard;
for (let byte = 0x80; byte < 0x100; byte++) kinds[byte] = high;
kinds[0x3c] = opening;
kinds[0x3e] = closing;
kinds[0x26] = reference;
kinds[0x5c] = backslash;

/** Tags in attributes of tags, as escaped HTML has them; whatever is deeper counts as text there. */
export const deepest = 7;

/** Whether a tag begins where a `<` stands before this byte: `<a`, `</`, `<!`, `<?`, and `<\/` in scripts. */
export const beginsTag = (next: number): boolean =>
  ((next | 0x20) >= 0x61 && (next | 0x20) < 0x7b) ||
  next === 0x2f ||
  next === 0x21 ||
  next === 0x3f ||
  next === 0x5c;

/** Words are hashed from here on, letter by letter. */
export const seedOfWord = 0x2545f491;
export const prime = 0x01000193;
/** The hash of a word of these letters, whole. */
export const wordOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & ~3;
/** The hash of a character that is a part of a word: one of so many. */
export function wordOfSyllable(folded: number, parts: number): number {
  const mixed = Math.imul(folded ^ seedOfWord, 0x735a2d97);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) & ~3) | (parts - 1);
}
