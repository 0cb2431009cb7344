// Who says which words, as far as it is asked for what outputs show.

import { longRun } from "../../text/runs/shingles.js";
import type { PublicTexts } from "./public-texts.js";
import type { Windows } from "./windows.js";

export interface Speakers {
  /** Whether a public article that is a source says the words with a number, or any list may show them. */
  isPublic(number: number, isSource: (path: string) => boolean): boolean;
  /** Paths of the public articles that say them. */
  of(number: number): readonly string[];
}

/** Listens to the public articles at some paths, and to what may stand anywhere, for all windows that there are by now. */
export async function listen(
  windows: Windows,
  paths: Iterable<string>,
  found: Pick<PublicTexts, "wordsOf">,
  anywhere: readonly Int32Array[],
): Promise<Speakers> {
  const speakers = new Map<number, string[]>();
  for (const path of paths)
    for (const number of windows.saidIn(await found.wordsOf(path))) {
      const known = speakers.get(number);
      if (known === undefined) speakers.set(number, [path]);
      else known.push(path);
    }
  const saidAnywhere = windows.saidIn(anywhere);
  const of = (number: number): readonly string[] => speakers.get(number) ?? [];
  return { of, isPublic: (number, isSource) => saidAnywhere.has(number) || of(number).some(isSource) };
}

/** A word or two may stand before or behind what is public: "By", "and", the number of a list. */
const leastPart = 3;

/** How ten words can be taken apart where one public text ends and the next begins: a headline and its dek, a text and what is below. */
export function splits(words: Int32Array): readonly (readonly Int32Array[])[] {
  if (words.length < longRun) return [];
  return Array.from({ length: words.length - 1 }, (_, at) =>
    [words.subarray(0, at + 1), words.subarray(at + 1)].filter(({ length }) => length >= leastPart),
  );
}
