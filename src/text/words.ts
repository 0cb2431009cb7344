// The words of the interface, in one language.

import { localesOf } from "./language.js";

/** By key: a text with `{name}` placeholders, or one for each plural form of the language. */
export type Words = { readonly [key: string]: string | { readonly [plural: string]: string } };

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** The text of a key with its placeholders filled; a plural form is chosen by `values.count`. An unknown key gives itself. */
export function say(
  words: Words,
  language: string,
  key: string,
  values: { readonly [name: string]: string | number } = {},
): string {
  const entry = Object.hasOwn(words, key) ? words[key] : undefined;
  if (entry === undefined) return key;
  const text = typeof entry === "string" ? entry : pluralForm(entry, language, Number(values.count ?? 0));
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = values[name];
    return typeof value === "number" ? formatNumber(value, language) : (value ?? whole);
  });
}

function formatNumber(value: number, language: string): string {
  let format = numbers.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(localesOf(language));
    numbers.set(language, format);
  }
  return format.format(value);
}

function pluralForm(forms: { readonly [plural: string]: string }, language: string, count: number): string {
  let rule = rules.get(language);
  if (rule === undefined) {
    rule = new Intl.PluralRules(localesOf(language));
    rules.set(language, rule);
  }
  return forms[rule.select(count)] ?? forms.other ?? "";
}
