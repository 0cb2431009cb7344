// Helpers for lists.

import Handlebars from "handlebars";
import { localesOf } from "../../text/language.js";
import { any, type Shape, text } from "../shapes.js";
import { type Helper, HelperError, type HelperOptions, type Helpers, nameOfValue } from "./helper.js";
import { plain } from "./texts.js";

const plainHelper: Omit<Helper, "result" | "run" | "params"> = { named: [], block: "never", scope: "same" };

/** The shape of one item of a list. */
export const itemOf = (shape: Shape | undefined): Shape => (shape?.is === "list" ? shape.of : any);

const listOf = (value: unknown, helper: string): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (value === null || value === undefined) return [];
  throw new HelperError(
    "template-value",
    `{{${helper}}} needs a list, but this is ${nameOfValue(value)}.`,
    null,
  );
};

const countOf = (value: unknown, helper: string): number => {
  if (typeof value === "number" && value >= 0) return Math.floor(value);
  throw new HelperError(
    "template-value",
    `{{${helper}}} needs a number of items, but this is ${nameOfValue(value)}.`,
    `Write it after the list: {{#each (${helper} cards 3)}}.`,
  );
};

/** English goes without the comma before *and*, as newspapers do. */
const listLocale = (language: string): string => {
  const { language: base, region } = new Intl.Locale(language);
  return base === "en" && region === undefined ? "en-GB" : language;
};

/** The text of an item, as far as the word before it depends on that (Spanish: "y Ana", "e Inés"). */
const nameOf = (item: unknown): string => {
  if (typeof item === "object" && item !== null && "name" in item) return String(item.name);
  return typeof item === "string" || typeof item === "number" ? String(item) : "";
};

/** `first`, `limit`, `skip`, `join`, `sentence` for a site in this language. */
export function listHelpers(language: string): Helpers {
  const locale = listLocale(language);
  const formats = {
    conjunction: new Intl.ListFormat(localesOf(locale), { type: "conjunction" }),
    disjunction: new Intl.ListFormat(localesOf(locale), { type: "disjunction" }),
    unit: new Intl.ListFormat(localesOf(locale), { type: "unit", style: "short" }),
  };

  const patterns = new Map<string, ReturnType<Intl.ListFormat["formatToParts"]>>();
  // In these languages the word between two names depends on the second: Spanish "y Ana", "e Inés".
  const dependsOnNames = /^(?:es|he)\b/.test(locale);
  const partsOf = (
    items: readonly unknown[],
    type: keyof typeof formats,
  ): ReturnType<Intl.ListFormat["formatToParts"]> => {
    if (dependsOnNames) return formats[type].formatToParts(items.map(nameOf));
    const key = `${type} ${items.length}`;
    const known = patterns.get(key) ?? formats[type].formatToParts(items.map(() => "x"));
    patterns.set(key, known);
    return known;
  };

  const sentence = (args: readonly unknown[], options: HelperOptions): unknown => {
    const items = listOf(args[0], "sentence");
    const type = options.hash.type ?? "conjunction";
    if (type !== "conjunction" && type !== "disjunction" && type !== "unit")
      throw new HelperError(
        "template-value",
        `{{sentence}} has no type ${nameOfValue(type)}.`,
        "Write conjunction (and), disjunction (or) or unit (commas alone).",
      );
    const { fn } = options;
    const data = { ...options.data, _parent: options.data, index: 0, first: true, last: false };
    const show = (index: number): string => {
      const item = items[index];
      if (fn === undefined) return plain(item);
      data.index = index;
      data.first = index === 0;
      data.last = index === items.length - 1;
      return String(fn(item, { data, blockParams: [item, index] })).trim();
    };
    let index = -1;
    let phrase = "";
    for (const part of partsOf(items, type)) {
      if (part.type === "element") index += 1;
      phrase += part.type === "element" ? show(index) : part.value;
    }
    return fn === undefined ? phrase : new Handlebars.SafeString(phrase);
  };

  return {
    first: {
      ...plainHelper,
      params: [1, 1],
      result: ([list]) => itemOf(list),
      run: ([list]) => listOf(list, "first")[0],
    },
    limit: {
      ...plainHelper,
      params: [2, 2],
      result: ([list = any]) => list,
      run: ([list, count]) => listOf(list, "limit").slice(0, countOf(count, "limit")),
    },
    skip: {
      ...plainHelper,
      params: [2, 2],
      result: ([list = any]) => list,
      run: ([list, count]) => listOf(list, "skip").slice(countOf(count, "skip")),
    },
    join: {
      ...plainHelper,
      params: [1, 2],
      result: () => text,
      run: ([list, separator = ", "]) => listOf(list, "join").map(plain).join(String(separator)),
    },
    sentence: {
      params: [1, 1],
      named: ["type"],
      block: "both",
      scope: "item",
      result: () => text,
      run: sentence,
    },
  };
}
