// Facts of languages that come with the platform (CLDR through Intl).

const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/** Whether a text is a well-formed BCP 47 language tag. */
export function isLanguageTag(tag: string): boolean {
  try {
    // The registry has no language of more than three letters, so that "English" is none.
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * What to give to Intl for a language: where the platform has no data of it, English takes over. Without that the locale of
 * the machine would, and one site would differ from machine to machine.
 */
export function localesOf(language: string): string[] {
  return [language, "en"];
}

/** The usual script of a language, as ISO 15924 has it: "Latn", "Arab". */
export function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script ?? "Latn";
}

/** The direction of a language's usual script. */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(scriptOf(language)) ? "rtl" : "ltr";
}

/** The language's word for *and* in a list of two: "and", "und", "y", "و". */
export function andOf(language: string): string {
  return new Intl.ListFormat(localesOf(language), { type: "conjunction" })
    .formatToParts(["A", "B"])
    .flatMap(({ type, value }) => (type === "literal" ? [value.trim()] : []))
    .join("");
}
