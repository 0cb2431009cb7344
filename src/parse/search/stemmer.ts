// What takes the endings off words: after Snowball's algorithms, and Porter's.

import { lazily } from "../../lazy.js";
import { stemmerModule, stemmerName } from "../../text/stemmer-name.js";

type Module = typeof import("stemmer") | typeof import("@orama/stemmers/german");

/** Takes the endings off a folded word of a language; leaves it where the language is not known. */
export function stemmerOf(language: string): (word: string) => string {
  const name = stemmerName(language);
  if (name === null) return (word) => word;
  const load = lazily<Module>(stemmerModule(name));
  return (word) => stemmed(word, load().stemmer);
}

/** What has a digit in it is no word of a language, and a stemmer may know no words of other alphabets. */
function stemmed(word: string, stem: (word: string) => string): string {
  if (word.length < 3 || /\p{N}/u.test(word)) return word;
  try {
    return stem(word) || word;
  } catch {
    return word;
  }
}
