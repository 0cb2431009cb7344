// What takes the endings off words, for the languages that the package knows: after Snowball's algorithms, and Porter's.

import { lazily } from "../lazy.js";

type Module = typeof import("@orama/stemmers/english");

/** Names of the package's modules, by language (BCP 47, the language alone). */
const names: { readonly [language: string]: string } = {
  ...{ ar: "arabic", bg: "bulgarian", da: "danish", de: "german", el: "greek", en: "english", es: "spanish" },
  ...{ fi: "finnish", fr: "french", ga: "irish", hu: "hungarian", hy: "armenian", id: "indonesian" },
  ...{ it: "italian", lt: "lithuanian", nb: "norwegian", ne: "nepali", nl: "dutch", nn: "norwegian" },
  ...{ no: "norwegian", pt: "portuguese", ro: "romanian", ru: "russian", sr: "serbian", sv: "swedish" },
  ...{ ta: "tamil", tr: "turkish", uk: "ukrainian" },
};

/** The package's name of a language; null where it does not know it. */
export function stemmerName(language: string): string | null {
  const [tag = ""] = language.toLowerCase().split("-");
  return Object.hasOwn(names, tag) ? (names[tag] ?? null) : null;
}

/** Takes the endings off a folded word of a language; leaves it where the language is not known. */
export function stemmerOf(language: string): (word: string) => string {
  const name = stemmerName(language);
  if (name === null) return (word) => word;
  const load = lazily<Module>(`@orama/stemmers/${name}`);
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
