// `t`: the words of the interface.

import Handlebars from "handlebars";
import { escapeHtml } from "../../text/escape.js";
import { nearest } from "../../text/nearest.js";
import { formatNumber, phraseOf, type Words } from "../../text/words.js";
import type { Problem } from "../problems.js";
import { text } from "../shapes.js";
import type { Call } from "../syntax.js";
import { type Helper, HelperError } from "./helper.js";
import { plain } from "./texts.js";

/** Names in braces, of all plural forms. */
export const placeholdersOf = (word: Words[string]): readonly string[] => {
  const forms = typeof word === "string" ? [word] : Object.values(word);
  return [
    ...new Set(forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))),
  ].sort();
};

const same = (value: string): string => value;

/**
 * `{{t "published" date=(time published)}}`; as a block, its content fills the placeholder that is named nowhere.
 * `else="…"` is the key to use where the first is not known.
 */
export function wordHelper(words: Words, language: string): Helper {
  const has = (key: string): boolean => Object.hasOwn(words, key);
  const places = new Map<string, readonly string[]>();
  const placesOf = (key: string): readonly string[] => {
    const known = places.get(key);
    if (known !== undefined) return known;
    const found = placeholdersOf(words[key] ?? "");
    places.set(key, found);
    return found;
  };

  const unknownWord = (key: string): Problem => {
    const near = nearest(key, Object.keys(words));
    return {
      code: "template-word",
      message: `The interface has no words called "${key}".`,
      fix: near === null ? `Add "${key}" to templates/locales/${language}.json.` : `Write "${near}".`,
    };
  };

  const keyOf = (given: unknown, hash: { readonly [name: string]: unknown }): string => {
    const key = plain(given);
    if (has(key)) return key;
    const other = hash.else;
    if (typeof other === "string" && has(other)) return other;
    const { code, message, fix } = unknownWord(key);
    throw new HelperError(code, message, fix);
  };

  const literals = (call: Call): Problem | null => {
    const {
      params: [key],
      hash,
    } = call;
    const other = hash?.pairs.find((pair) => pair.key === "else");
    if (other?.value.type === "StringLiteral" && !has(other.value.value))
      return unknownWord(other.value.value);
    if (key?.type !== "StringLiteral" || other !== undefined) return null;
    if (!has(key.value)) return unknownWord(key.value);
    const wanted = placesOf(key.value);
    const given = (hash?.pairs ?? []).map((pair) => pair.key);
    const extra = given.find((name) => name !== "count" && !wanted.includes(name));
    const missing = wanted.filter((name) => !given.includes(name)).slice("program" in call ? 1 : 0)[0];
    if (missing !== undefined) return unfilled(key.value, missing);
    return extra === undefined
      ? null
      : {
          code: "template-word",
          message: `The words "${key.value}" have no place called {${extra}}.`,
          fix:
            wanted.length === 0
              ? `Take ${extra}= away.`
              : `Their places are ${wanted.map((name) => `{${name}}`).join(", ")}.`,
        };
  };

  const unfilled = (key: string, place: string): Problem => ({
    code: "template-word",
    message: `The words "${key}" have a place {${place}} that is not filled.`,
    fix: `Give it: {{t "${key}" ${place}=…}}.`,
  });

  return {
    params: [1, 1],
    named: "any",
    block: "both",
    scope: "same",
    result: () => text,
    literals,
    run: ([given], { hash, fn }, context) => {
      const key = keyOf(given, hash);
      const values: { [name: string]: string | number | Handlebars.SafeString } = {};
      let isMarkup = false;
      for (const name of Object.keys(hash)) {
        if (name === "else") continue;
        const value = hash[name];
        if (isMarked(value)) {
          values[name] = new Handlebars.SafeString(value.toHTML());
          isMarkup = true;
        } else values[name] = typeof value === "number" ? value : plain(value);
      }
      let inside = fn;
      for (const place of placesOf(key)) {
        if (Object.hasOwn(values, place)) continue;
        if (inside === undefined) {
          const { code, message, fix } = unfilled(key, place);
          throw new HelperError(code, message, fix);
        }
        values[place] = new Handlebars.SafeString(String(inside(context)).trim());
        isMarkup = true;
        inside = undefined;
      }
      const entry = words[key] ?? "";
      const { count = 0 } = values;
      const phrase = phraseOf(entry, language, typeof count === "object" ? Number.NaN : Number(count));
      const put = isMarkup ? escapeHtml : same;
      let said = "";
      phrase.forEach((piece, index) => {
        // At odd places stand the names of placeholders, all of which are filled.
        const value = index % 2 === 0 ? piece : (values[piece] ?? "");
        if (typeof value === "object") said += value.toString();
        else said += put(typeof value === "number" ? formatNumber(value, language) : value);
      });
      return isMarkup ? new Handlebars.SafeString(said) : said;
    },
  };
}

/** Whether a value says that it is markup: an extension may have brought Handlebars of its own. */
const isMarked = (value: unknown): value is { toHTML(): string } =>
  typeof value === "object" && value !== null && "toHTML" in value && typeof value.toHTML === "function";
