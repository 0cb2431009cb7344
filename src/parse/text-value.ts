// Values of the front matter as text: `title: 1984` is a headline, `slug: 007` keeps its zeros, and what is empty is absent.

import { plainName } from "./fields.js";

/** Keys and indices from the front matter's top to a value. */
export type ValuePath = readonly (string | number)[];

/** A value whose scalars are the text that was written; null where nothing was. */
export type TextValue = string | null | readonly TextValue[] | { readonly [key: string]: TextValue };

/**
 * A scalar as it stands in a file's text, for `textValue`: null where the place holds more than a bare scalar, as with
 * an entry of a list whose place is the list's.
 */
export function writtenScalar(
  text: string,
  at: { readonly offset: number; readonly length: number } | null,
): string | null {
  if (at === null || at.length > 100) return null;
  const written = text.slice(at.offset, at.offset + at.length);
  return /^[^\s[\]{}"',#]+$/.test(written) ? written : null;
}

/** Of larger mappings, scalars are text as they were read: finding each in the file takes a search of the mapping. */
const searchedEntries = 200;

/**
 * A value with every scalar as text. `written` gives a scalar as it stands in the file, or null where that is not
 * known. Empty texts, lists and mappings become null; a list keeps its places, so that paths still lead to its entries.
 */
export function textValue(
  value: unknown,
  path: ValuePath,
  written: (path: ValuePath) => string | null,
): TextValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value.trim() || null;
  if (Array.isArray(value)) {
    const list = value.map((entry: unknown, index) =>
      typeof entry === "string" ? entry.trim() || null : textValue(entry, [...path, index], written),
    );
    return list.every((entry) => entry === null) ? null : list;
  }
  if (value instanceof Date) return written(path) ?? value.toISOString();
  if (typeof value === "object") {
    const all = Object.entries(value);
    const exact = all.length > searchedEntries ? () => null : written;
    const entries = all.map(([key, inner]): [string, TextValue] => [
      key,
      textValue(inner, [...path, key], exact),
    ]);
    return entries.every(([, inner]) => inner === null) ? null : Object.fromEntries(entries);
  }
  return written(path) ?? String(value);
}

/** A value as JSON has it: a number that is none (`.nan`) becomes its name. */
export function jsonValue(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return value.map(jsonValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonValue(inner)]));
}

/** Whether a value is a mapping. */
export function isMapping(value: TextValue): value is { readonly [key: string]: TextValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a value is, in words for a message: `a list`, `"maybe"`. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return "missing";
  if (Array.isArray(value)) return value.length > 100 ? `a list of ${value.length} entries` : "a list";
  if (typeof value === "object") return "a mapping";
  const text = String(value);
  return text.length > 60 ? `a text of ${text.length} characters` : `"${text}"`;
}

/** The parts of a mapping with all names that each goes by; our own is the key. */
export type PartNames = { readonly [part: string]: readonly string[] };

/** Of a field that has no parts. */
export const noParts: PartNames = {};

/** A mapping with its parts under our names, whatever their case, `-` and `_`; in a list, each of its mappings. */
export function withPartNames(value: TextValue, names: PartNames): TextValue {
  if (typeof value !== "object" || names === noParts) return value;
  if (Array.isArray(value)) return value.map((entry: TextValue) => withPartNames(entry, names));
  if (!isMapping(value)) return value;
  const renamed = new Map<string, TextValue>(Object.entries(value));
  for (const [part, others] of Object.entries(names)) {
    for (const name of [part, ...others]) {
      const key = Object.keys(value).find(
        (candidate) => plainName(candidate) === name && value[candidate] !== null,
      );
      if (key === undefined) continue;
      renamed.delete(key);
      renamed.set(part, value[key] ?? null);
      break;
    }
  }
  return Object.fromEntries(renamed);
}
