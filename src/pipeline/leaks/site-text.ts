// Words in files of the site, and the places where they stand: for what is told of leaks alone.

import { join } from "node:path";
import type { Place } from "../../diagnostics/diagnostic.js";
import { placeAt } from "../../diagnostics/place.js";
import { codeOf } from "../../disk/code-of.js";
import type { Disk } from "../../disk/disk.js";
import { wordsToKeep } from "../../text/runs/read-words.js";

/** Words that follow one another in a text. */
export interface WordsAt {
  readonly text: string;
  readonly words: Int32Array;
  /** Of each word, in UTF-16 code units. */
  readonly offsets: readonly number[];
}

/** A text file of the site; null where it cannot be read. */
export function readSiteText(disk: Disk, root: string, path: string): string | null {
  try {
    return disk.kindOf(join(root, path)) === "file"
      ? Buffer.from(disk.read(join(root, path))).toString("utf8")
      : null;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
}

/** The words of a file of the site; none where it cannot be read. */
export function wordsIn(disk: Disk, root: string, path: string): readonly WordsAt[] {
  const text = readSiteText(disk, root, path);
  if (text === null) return [];
  const bytes = Buffer.from(text);
  return wordsToKeep(bytes).map(({ words, offsets }) => {
    let at = 0;
    let units = 0;
    const inUnits = Array.from(offsets, (offset) => {
      units += bytes.toString("utf8", at, offset).length;
      at = offset;
      return units;
    });
    return { text, words, offsets: inUnits };
  });
}

/** So many words make a place. */
const enough = 5;

/** Where the longest part of these words stands that a text has; null where that is not even five of them. */
export function placeOfWords(path: string, texts: readonly WordsAt[], words: Int32Array): Place | null {
  let best: { readonly from: WordsAt; readonly at: number; readonly length: number } | null = null;
  for (const from of texts) {
    for (let at = 0; at < from.words.length; at++) {
      for (let start = 0; start + enough <= words.length; start++) {
        let length = 0;
        while (start + length < words.length && from.words[at + length] === words[start + length]) length++;
        if (length >= enough && length > (best?.length ?? 0)) best = { from, at, length };
      }
    }
  }
  if (best === null) return null;
  const { from, at, length } = best;
  const begin = from.offsets[at] ?? 0;
  const end = from.offsets[at + length] ?? from.text.length;
  const said = /^[^\r\n]*/.exec(from.text.slice(begin, end))?.[0].trimEnd() ?? "";
  return placeAt(path, from.text, begin, said.length);
}
