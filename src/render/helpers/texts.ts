// Helpers for text and numbers.

import { localesOf } from "../../text/language.js";
import { jsonOf } from "../finished-json.js";
import { any, text } from "../shapes.js";
import { type Helper, HelperError, type Helpers, nameOfValue } from "./helper.js";
import { common, isTrue } from "./logic.js";

const plainHelper: Omit<Helper, "run" | "params"> = {
  named: [],
  block: "never",
  scope: "same",
  result: () => text,
};

/** A value as text: nothing for null, and never `[object Object]`. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value);
  throw new HelperError(
    "template-value",
    `Text is needed here, but this is ${nameOfValue(value)}.`,
    "Name the field that you want to show.",
  );
}

/** Shortens at a word's end; graphemes stay whole. `length` is in characters as a reader counts them. */
function truncate(value: string, length: number, language: string): string {
  const graphemes = [...new Intl.Segmenter(localesOf(language), { granularity: "grapheme" }).segment(value)];
  const cut = graphemes[length];
  if (cut === undefined) return value;
  const room = graphemes[Math.max(0, length - 1)]?.index ?? 0;
  const kept = value.slice(0, room);
  const isWordEnd = /\s/u.test(value.slice(room, room + 1));
  const atWord = isWordEnd ? kept : kept.replace(/\s+\S*$/u, "");
  return `${(atWord === "" ? kept : atWord).replace(/[\s\p{P}]+$/u, "")}…`;
}

/** `truncate`, `number`, `plural`, `concat`, `default`, `json` for a site in this language. */
export function textHelpers(language: string): Helpers {
  const plurals = new Intl.PluralRules(localesOf(language));
  const formats = new Map<string, Intl.NumberFormat>();

  const format = (value: unknown, digits: unknown): string => {
    if (typeof value !== "number")
      throw new HelperError(
        "template-value",
        `{{number}} needs a number, but this is ${nameOfValue(value)}.`,
        null,
      );
    if (
      digits !== undefined &&
      !(typeof digits === "number" && Number.isInteger(digits) && digits >= 0 && digits <= 20)
    )
      throw new HelperError(
        "template-value",
        `digits=${nameOfValue(digits)} is no number from 0 to 20.`,
        null,
      );
    const key = String(digits);
    const known = formats.get(key);
    const made =
      known ??
      new Intl.NumberFormat(
        localesOf(language),
        typeof digits === "number" ? { minimumFractionDigits: digits, maximumFractionDigits: digits } : {},
      );
    formats.set(key, made);
    return made.format(value);
  };

  return {
    truncate: {
      ...plainHelper,
      params: [2, 2],
      run: ([value, length]) => {
        if (typeof length !== "number" || length < 1)
          throw new HelperError(
            "template-value",
            `{{truncate}} needs a length in characters, but this is ${nameOfValue(length)}.`,
            "Write it after the text: {{truncate dek 120}}.",
          );
        return truncate(plain(value), Math.floor(length), language);
      },
    },
    number: {
      ...plainHelper,
      params: [1, 1],
      named: ["digits"],
      run: ([value], options) => format(value, options.hash.digits),
    },
    plural: {
      ...plainHelper,
      params: [1, 1],
      named: ["zero", "one", "two", "few", "many", "other"],
      run: ([count], { hash }) => {
        if (typeof count !== "number")
          throw new HelperError(
            "template-value",
            `{{plural}} needs a number, but this is ${nameOfValue(count)}.`,
            null,
          );
        const form = hash[plurals.select(count)] ?? hash.other;
        if (form === undefined)
          throw new HelperError(
            "template-value",
            "{{plural}} lacks the form other=, which stands for all numbers without a form of their own.",
            'Add it: {{plural count one="story" other="stories"}}.',
          );
        return plain(form);
      },
    },
    concat: {
      ...plainHelper,
      params: [1, Number.POSITIVE_INFINITY],
      run: (args) => args.map(plain).join(""),
    },
    default: {
      ...plainHelper,
      params: [2, Number.POSITIVE_INFINITY],
      result: common,
      run: (args) => args.find((value) => value === 0 || value === false || isTrue(value)) ?? args.at(-1),
    },
    json: { ...plainHelper, params: [1, 1], result: () => any, run: ([value]) => jsonOf(value) },
  };
}
