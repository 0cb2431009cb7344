// What is escaped in a text, whoever escaped it: character references of HTML and XML, and escapes of JSON and JavaScript.

/** A character that was escaped, and where the text goes on. */
export interface Unescaped {
  readonly code: number;
  readonly next: number;
}

const space = 0x20;
const named: { readonly [name: string]: number } = {
  ...{
    lt: 0x3c,
    gt: 0x3e,
    quot: 0x22,
    apos: 0x27,
    amp: 0x26,
    shy: 0xad,
    szlig: 0xdf,
    aelig: 0xe6,
    AElig: 0xe6,
  },
  ...{
    oslash: 0xf8,
    Oslash: 0xf8,
    eth: 0xf0,
    ETH: 0xf0,
    thorn: 0xfe,
    THORN: 0xfe,
    oelig: 0x153,
    OElig: 0x153,
  },
};
const accented = /^([a-zA-Z])(?:acute|grave|circ|uml|tilde|ring|cedil|caron)$/;

/** Of the bytes from an `&` on; null where it is just that. What is escaped more than once is read to its end. */
export function readReference(bytes: Uint8Array, at: number, end: number): Unescaped | null {
  let next = at + 1;
  let text = "";
  while (next < end && text.length < longest) {
    const byte = bytes[next] ?? 0;
    if (byte === semicolon) break;
    const isPart = (byte | 0x20) - 0x61 < 26 && (byte | 0x20) >= 0x61;
    if (!isPart && !(byte >= 0x30 && byte <= 0x39) && byte !== hash) return null;
    text += String.fromCharCode(byte);
    next++;
  }
  if (text === "" || bytes[next] !== semicolon) return null;
  next++;
  if (text.startsWith("#")) {
    const code = /^#x/i.test(text) ? Number.parseInt(text.slice(2), 16) : Number.parseInt(text.slice(1), 10);
    if (code === ampersand) return readReference(bytes, next - 1, end) ?? { code, next };
    return { code: code > 0 && code <= 0x10ffff ? code : space, next };
  }
  // What stands behind `&amp;` may be escaped itself.
  if (text === "amp") return readReference(bytes, next - 1, end) ?? { code: ampersand, next };
  const letter = accented.exec(text)?.[1]?.codePointAt(0);
  return { code: letter ?? (Object.hasOwn(named, text) ? (named[text] ?? space) : space), next };
}

const longest = 10;
const semicolon = 0x3b;
const hash = 0x23;
const ampersand = 0x26;

/**
 * Of the bytes from a backslash on: a character of a script (`\xfc`, `\u00fc`, `\u{fc}`), of JSON or of a style sheet (`\fc `), a
 * space for `\n` and the like, null where the backslash means nothing.
 */
export function readEscape(bytes: Uint8Array, at: number, end: number): Unescaped | null {
  const kind = bytes[at + 1] ?? 0;
  if (kind === 0x6e || kind === 0x74 || kind === 0x72) return { code: space, next: at + 2 };
  if (kind === 0x78) return readHex(bytes, at + 2, Math.min(at + 4, end), 2);
  if (kind !== 0x75) {
    const read = readHex(bytes, at + 1, Math.min(at + 7, end), 2);
    // One space ends it.
    return read !== null && bytes[read.next] === space ? { code: read.code, next: read.next + 1 } : read;
  }
  if (bytes[at + 2] !== brace) return readHex(bytes, at + 2, Math.min(at + 6, end), 4);
  const read = readHex(bytes, at + 3, Math.min(at + 9, end), 1);
  return read !== null && bytes[read.next] === brace + 2 ? { code: read.code, next: read.next + 1 } : null;
}

const brace = 0x7b;

/** The number in hexadecimal digits between two places; null where there are too few. */
function readHex(bytes: Uint8Array, start: number, end: number, least: number): Unescaped | null {
  let code = 0;
  let next = start;
  while (next < end) {
    const digit = Number.parseInt(String.fromCharCode(bytes[next] ?? 0), 16);
    if (Number.isNaN(digit)) break;
    code = code * 16 + digit;
    next++;
  }
  if (next - start < least) return null;
  return { code: code > 0 && code <= 0x10ffff ? code : space, next };
}
