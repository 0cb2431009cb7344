// Who says which words, as far as it is asked for what outputs show.

import type { PublicTexts } from "./public-texts.js";
import type { Windows } from "./windows.js";
import type { WithheldText } from "./withheld-texts.js";

export interface Speakers {
  /** Whether a public article that is a source says the words with a number, or any list may show them. */
  isPublic(number: number, isSource: (path: string) => boolean): boolean;
  /** Paths of the public articles that say them. */
  of(number: number): readonly string[];
  /** How many articles say them, withheld or not. */
  count(number: number): number;
  /** The setting, section or author that says all of these; null for none. */
  settingWith(numbers: readonly number[]): string | null;
}

/** Listens to the public articles at some paths, to the withheld texts, and to what lists may show; all windows are known before. */
export async function listen(
  windows: Windows,
  paths: Iterable<string>,
  texts: readonly WithheldText[],
  found: PublicTexts,
): Promise<Speakers> {
  const speakers = new Map<number, string[]>();
  const counts = new Map<number, number>();
  for (const path of paths)
    for (const number of windows.saidIn(await found.wordsOf(path)))
      speakers.set(number, [...(speakers.get(number) ?? []), path]);
  for (const { runs, wholes } of texts)
    for (const number of windows.saidIn([...runs, ...wholes]))
      counts.set(number, (counts.get(number) ?? 0) + 1);
  const listed = windows.saidIn(found.listed());
  const ofSettings = await found.settings();
  const anywhere = [...found.listed(), ...ofSettings.flatMap(([, words]) => words)];
  const parts = new Map<string, boolean>();
  const isListed = (words: Int32Array): boolean => {
    const key = words.join();
    const isIt = parts.get(key) ?? isIn(words, anywhere);
    parts.set(key, isIt);
    return isIt;
  };
  const settings = ofSettings.map(([path, words]) => [path, windows.saidIn(words)] as const);
  return {
    isPublic: (number, isSource) =>
      listed.has(number) ||
      (speakers.get(number) ?? []).some(isSource) ||
      isTwo(windows.wordsOf(number), isListed),
    of: (number) => speakers.get(number) ?? [],
    count: (number) => (speakers.get(number) ?? []).length + (counts.get(number) ?? 0),
    settingWith(numbers) {
      const sayers = numbers.map((number) => settings.find(([, said]) => said.has(number))?.[0]);
      return sayers.every((path) => path !== undefined) ? (sayers.at(-1) ?? null) : null;
    },
  };
}

/** Whether words are the end of one thing that is listed and the beginning of another: a headline, and its dek or the site's title. */
function isTwo(words: Int32Array, isListed: (words: Int32Array) => boolean): boolean {
  let said = 0;
  for (let length = words.length - 1; said < length; ) {
    const middle = Math.ceil((said + length) / 2);
    if (isListed(words.subarray(0, middle))) said = middle;
    else length = middle - 1;
  }
  return said > 0 && isListed(words.subarray(said));
}

/** Whether words follow one another in any of these sequences. */
function isIn(words: Int32Array, sequences: readonly Int32Array[]): boolean {
  const [first = 0] = words;
  return sequences.some((sequence) => {
    for (let at = sequence.indexOf(first); at >= 0; at = sequence.indexOf(first, at + 1)) {
      let length = 1;
      while (length < words.length && sequence[at + length] === words[length]) length++;
      if (length === words.length) return true;
    }
    return false;
  });
}
