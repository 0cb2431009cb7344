// The words of a text of any kind (HTML, XML, JSON, plain) as numbers, so that runs of words can be found again however they are
// marked up, escaped, set in capitals or in typographic quotes. One pass over the bytes.

import { readEscape, readReference } from "./entities.js";
import { between, foldLetter, syllables, unseen } from "./fold-letter.js";
import {
  backslash,
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

/** Words that follow one another for a reader: what stands in tags is apart from what they stand in. */
export interface WordStream {
  /** A hash of each word. Its lowest two bits say how much of a word it is: 0 all, 1 a half, 3 a quarter. */
  readonly words: Int32Array;
  /** Where each word begins, in bytes. */
  readonly offsets: Int32Array;
}

/** How many words a word is: characters of scripts without spaces are parts of one. */
const weightOf = (word: number): number => ((word & 1) === 0 ? 1 : (word & 2) === 0 ? 0.5 : 0.25);

/** The same of words that follow one another. */
export const weightOfAll = (words: Int32Array): number =>
  words.reduce((sum, word) => sum + weightOf(word), 0);

interface Growing {
  words: Int32Array;
  offsets: Int32Array;
  count: number;
}

const fresh = (): Growing => ({
  words: new Int32Array(1 << 12),
  offsets: new Int32Array(1 << 12),
  count: 0,
});
const scratch: readonly Growing[] = Array.from({ length: deepest + 1 }, fresh);

function grow(stream: Growing): void {
  const wider = (from: Int32Array): Int32Array => {
    const to = new Int32Array(from.length * 2);
    to.set(from);
    return to;
  };
  stream.words = wider(stream.words);
  stream.offsets = wider(stream.offsets);
}

/** The streams of a text in UTF-8, to be used before the next call. Never empty of streams; those may be without words. */
export function readWords(bytes: Uint8Array): readonly WordStream[] {
  const end = bytes.length;
  for (const stream of scratch) stream.count = 0;
  let depth = 0;
  let stream = scratch[0] ?? fresh();
  let at = 0;
  let hash = seedOfWord;
  let from = -1;
  const put = (word: number, offset: number): void => {
    if (stream.count === stream.words.length) grow(stream);
    stream.offsets[stream.count] = offset;
    stream.words[stream.count++] = word;
  };
  const finish = (): void => {
    if (from < 0) return;
    put(wordOf(hash), from);
    from = -1;
  };
  const enter = (to: number): void => {
    finish();
    if (to < 0 || to > deepest) return;
    depth = to;
    stream = scratch[to] ?? stream;
  };
  const take = (code: number, offset: number): void => {
    const folded = foldLetter(code);
    if (folded === unseen) return;
    if (folded === between) {
      finish();
      return;
    }
    const parts = syllables(folded);
    if (parts > 0) {
      finish();
      put(wordOfSyllable(folded, parts), offset);
      return;
    }
    if (from < 0) {
      from = offset;
      hash = seedOfWord;
    }
    hash = Math.imul(hash ^ folded, prime);
  };
  while (at < end) {
    const kind = kinds[bytes[at] ?? 0] ?? soft;
    if (kind !== soft && kind < hard) {
      // Most bytes are letters: what this loop needs is its own.
      let mixed = from < 0 ? seedOfWord : hash;
      if (from < 0) from = at;
      let next = at;
      for (let letter = kind; letter !== soft && letter < hard; letter = kinds[bytes[next] ?? 0] ?? soft) {
        mixed = Math.imul(mixed ^ letter, prime);
        next++;
      }
      hash = mixed;
      at = next;
      continue;
    }
    const offset = at;
    let code = bytes[at] ?? 0;
    if (kind === high) {
      const length = code >= 0xf0 ? 4 : code >= 0xe0 ? 3 : code >= 0xc0 ? 2 : 1;
      code = length === 1 ? 0x20 : code & (0xff >> (length + 1));
      for (let index = 1; index < length; index++) code = (code << 6) | ((bytes[at + index] ?? 0) & 0x3f);
      at += length;
      take(code > 0x10ffff ? 0x20 : code, offset);
      continue;
    }
    at++;
    if (kind === reference || kind === backslash) {
      const read = kind === reference ? readReference(bytes, offset, end) : readEscape(bytes, offset, end);
      if (read === null) {
        finish();
        continue;
      }
      ({ code, next: at } = read);
      if (code !== 0x3c && code !== 0x3e) {
        take(code, offset);
        continue;
      }
    }
    if (code === 0x3c) {
      if (beginsTag(bytes[at] ?? 0)) enter(depth + 1);
      else finish();
    } else if (code === 0x3e) enter(depth - 1);
    else finish();
  }
  finish();
  return scratch.map(({ words, offsets, count }) => ({
    words: words.subarray(0, count),
    offsets: offsets.subarray(0, count),
  }));
}

/** The same to keep: streams that have words. */
export const wordsToKeep = (bytes: Uint8Array): readonly WordStream[] =>
  readWords(bytes)
    .filter(({ words }) => words.length > 0)
    .map(({ words, offsets }) => ({
      words: words.slice(),
      offsets: offsets.slice(),
    }));

const encoder = new TextEncoder();

/** The words of an HTML text, as sequences; those of its tags, addresses among them, are sequences of their own. */
export const wordsOfHtml = (html: string): readonly Int32Array[] =>
  wordsToKeep(encoder.encode(html)).map(({ words }) => words);

/** The words that an HTML text says to a reader: nothing that stands in tags, and none of what many articles share and no one wrote. */
export const wordsSaid = (html: string): readonly Int32Array[] => wordsSaidIn(html.replace(/<[^>]*>/g, "\n"));

/** The same of a plain text. */
export const wordsSaidIn = (text: string): readonly Int32Array[] =>
  wordsOfText(text.replace(address, apart).replace(instruction, apart));

/** A web address, or a path from the site's or the page's own place: `https://a.example/b`, `www.a.example`, `/b/c`, `../c`. */
const address = /(?<![\p{L}\p{N}<])(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.|\.{0,2}\/)[^\s<>]*/giu;

/** What other generators would have read: `{{< ref "2026-01-20-a-long-headline.md" >}}`, `{% include … %}`. */
const instruction = /\{\{[^{}\n]{0,1000}\}\}|\{%[^{}\n]{0,1000}%\}/g;

/** The same of plain texts: no sequence goes from one to the next. */
export const wordsOfTexts = (texts: readonly string[]): readonly Int32Array[] =>
  wordsToKeep(encoder.encode(texts.join(apart))).map(({ words }) => words);

/** A word that no text has, to stand between two. */
export const wordApart = "broadsheetbordersheet";
const apart = `\n${wordApart}\n`;

export const wordsOfText = (text: string): readonly Int32Array[] => wordsOfTexts([text]);
