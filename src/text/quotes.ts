// The quotation marks of languages, after CLDR's delimiters and the custom of their newspapers.

/** Marks that open and close, outer and inner; French ones hold their space. */
export interface Quotes {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

const pairs = (text: string): Quotes => {
  const [first = "“", second = "”", third = "‘", fourth = "’"] = text.split(" ");
  return { double: [first, second], single: [third, fourth] };
};

const english = pairs("“ ” ‘ ’");
const german = pairs("„ “ ‚ ‘");
const eastern = pairs("„ ” ‚ ’");
const guillemets = pairs("« » “ ”");
const russian = pairs("« » „ “");
const nordic = pairs("” ” ’ ’");
const swiss = pairs("« » ‹ ›");
const corners = pairs("「 」 『 』");
const french = pairs("«\u202f \u202f» “ ”");

const quotes: { readonly [language: string]: Quotes } = {
  ar: pairs("” “ ’ ‘"),
  be: guillemets,
  bg: german,
  ca: guillemets,
  cs: german,
  de: german,
  "de-ch": swiss,
  "de-li": swiss,
  el: guillemets,
  es: guillemets,
  "es-419": english,
  "es-mx": english,
  "es-us": english,
  et: german,
  eu: guillemets,
  fa: swiss,
  fi: nordic,
  fr: french,
  "fr-ch": swiss,
  gl: guillemets,
  he: nordic,
  hr: eastern,
  hu: pairs("„ ” » «"),
  is: german,
  it: guillemets,
  "it-ch": swiss,
  ja: corners,
  lt: german,
  mk: german,
  nb: pairs("« » ‘ ’"),
  nn: pairs("« » ‘ ’"),
  no: pairs("« » ‘ ’"),
  pl: pairs("„ ” « »"),
  "pt-pt": guillemets,
  ro: pairs("„ ” « »"),
  ru: russian,
  sk: german,
  sl: german,
  sq: guillemets,
  sr: eastern,
  sv: nordic,
  uk: russian,
  "zh-hant": corners,
  "zh-hk": corners,
  "zh-tw": corners,
};

/** The marks of a language by its BCP 47 tag; those of English where it is unknown. */
export function quotesOf(language: string): Quotes {
  const parts = language.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join("-");
    const found = Object.hasOwn(quotes, tag) ? quotes[tag] : undefined;
    if (found !== undefined) return found;
  }
  return english;
}
