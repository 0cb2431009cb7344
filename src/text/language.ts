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

/** The direction of a language's usual script. */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(new Intl.Locale(language).maximize().script ?? "Latn") ? "rtl" : "ltr";
}

/** Names as one phrase: "A, B and C". English goes without the comma before *and*, as newspapers do. */
export function listNames(names: readonly string[], language: string): string {
  return listParts(names.length, language)
    .map((part) => (typeof part === "number" ? (names[part] ?? "") : part))
    .join("");
}

/** The same as indexes of names and the text between them. */
function listParts(count: number, language: string): readonly (number | string)[] {
  const locale = new Intl.Locale(language);
  const own = locale.language === "en" && locale.region === undefined ? "en-GB" : language;
  const parts = new Intl.ListFormat(own, { style: "long", type: "conjunction" }).formatToParts(
    Array.from({ length: count }, (_, index) => String(index)),
  );
  return parts.map(({ type, value }) => (type === "element" ? Number(value) : value));
}

/** The language's word for *and* in a list of two: "and", "und", "y", "و". */
export function andOf(language: string): string {
  return new Intl.ListFormat(language, { type: "conjunction" })
    .formatToParts(["A", "B"])
    .flatMap(({ type, value }) => (type === "literal" ? [value.trim()] : []))
    .join("");
}
