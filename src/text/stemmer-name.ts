// The languages whose words the search knows without their endings.

/** Names of the modules of @orama/stemmers, by language (BCP 47, the language alone). */
const names: { readonly [language: string]: string } = {
  ...{ ar: "arabic", bg: "bulgarian", da: "danish", de: "german", el: "greek", en: "english", es: "spanish" },
  ...{ fi: "finnish", fr: "french", ga: "irish", hu: "hungarian", hy: "armenian", id: "indonesian" },
  ...{ it: "italian", lt: "lithuanian", nb: "norwegian", ne: "nepali", nl: "dutch", nn: "norwegian" },
  ...{ no: "norwegian", pt: "portuguese", ro: "romanian", ru: "russian", sr: "serbian", sv: "swedish" },
  ...{ ta: "tamil", tr: "turkish", uk: "ukrainian" },
};

/** That package's name of a language; null where it does not know it. */
export function stemmerName(language: string): string | null {
  const [tag = ""] = language.toLowerCase().split("-");
  return Object.hasOwn(names, tag) ? (names[tag] ?? null) : null;
}
