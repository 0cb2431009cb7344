// A language as Open Graph names it: with the territory that it is most spoken in where none is named.

/** `en_US`, `pt_BR`, `zh_TW`; null for a language of which no territory is known. */
export function languageWithTerritory(tag: string): string | null {
  const locale = new Intl.Locale(tag);
  // A region of several countries (`es-419`) is no territory.
  const ofLetters = (region: string | undefined): string | undefined =>
    /^[A-Z]{2}$/.test(region ?? "") ? region : undefined;
  const base = locale.script === undefined ? locale.language : `${locale.language}-${locale.script}`;
  const territory = ofLetters(locale.region) ?? ofLetters(new Intl.Locale(base).maximize().region);
  return territory === undefined ? null : `${locale.language}_${territory}`;
}
