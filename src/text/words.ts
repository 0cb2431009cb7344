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
  const [text = "", ...more] = phraseOf(entry, language, Number(values.count ?? 0));
  let said = text;
  for (let at = 0; at < more.length; at += 2) {
    const name = more[at] ?? "";
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    said +=
      (typeof value === "number" ? formatNumber(value, language) : (value ?? `{${name}}`)) + more[at + 1];
  }
  return said;
}

const phrases = new Map<string, readonly string[]>();

/** An entry in the form for a count, taken apart: text, the name of a placeholder, text, and so on; text is first and last. */
export function phraseOf(entry: Words[string], language: string, count: number): readonly string[] {
  const text = typeof entry === "string" ? entry : pluralForm(entry, language, count);
  let phrase = phrases.get(text);
  if (phrase === undefined) {
    phrase = text.split(/\{(\w+)\}/);
    phrases.set(text, phrase);
  }
  return phrase;
}

/** A number as it stands in words of this language. */
export function formatNumber(value: number, language: string): string {
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
