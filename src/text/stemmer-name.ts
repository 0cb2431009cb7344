// The languages whose words the search knows without their endings.

/** Names of the stemmers, by language (BCP 47, the language alone). */
const names: { readonly [language: string]: string } = {
  ...{ ar: "arabic", bg: "bulgarian", da: "danish", de: "german", el: "greek", en: "english", es: "spanish" },
  ...{ fi: "finnish", fr: "french", ga: "irish", hu: "hungarian", hy: "armenian", id: "indonesian" },
  ...{ it: "italian", lt: "lithuanian", nb: "norwegian", ne: "nepali", nl: "dutch", nn: "norwegian" },
  ...{ no: "norwegian", pt: "portuguese", ro: "romanian", ru: "russian", sr: "serbian", sv: "swedish" },
  ...{ ta: "tamil", tr: "turkish", uk: "ukrainian" },
};

/** What a language's stemmer is called; null where there is none. */
export function stemmerName(language: string): string | null {
  const [tag = ""] = language.toLowerCase().split("-");
  return Object.hasOwn(names, tag) ? (names[tag] ?? null) : null;
}

/** The module that has it. The one of English in @orama/stemmers knows no `-tion`: an election and what is elected do not meet. */
export const stemmerModule = (name: string): string =>
  name === "english" ? "stemmer" : `@orama/stemmers/${name}`;
