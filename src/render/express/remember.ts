// A card stands on many pages, and is the same on each: what a partial gave for an item of a list is remembered, where
// it depends on nothing but that item and what is handed to it besides. Half of all cards need not be rendered for it.

import type { Helpers } from "../helpers/helper.js";
import type { Parts } from "./parts.js";
import type { Box, Frame } from "./run.js";
import { extended } from "./values.js";

/** A partial for an item: the values are those of its `name=value`, in order. */
export type Remembered = (item: unknown, frame: Frame, values: readonly unknown[]) => string;

interface Kept {
  readonly by: Remembered;
  readonly values: readonly unknown[];
  readonly text: string;
}

/** Characters that are kept at the most; the cards of 10,000 articles in one style take 9 million. */
const most = 16_000_000;

/** Gives partials a memory, which all of a site have together. */
export function createMemory(): (partial: Box, names: readonly string[]) => Remembered {
  let items = new Map<object, Kept[]>();
  let size = 0;
  return (partial, names) => {
    const give: Remembered = (item, frame, values) => {
      const isWhole = typeof item === "object" && item !== null && !values.some(isObject);
      const known = isWhole ? items.get(item) : undefined;
      if (known !== undefined)
        for (const kept of known) if (kept.by === give && areSame(kept.values, values)) return kept.text;
      const text = partial.run(names.length === 0 ? item : handed(item, names, values), frame);
      if (!isWhole) return text;
      // Reading a character makes the engine join the pieces that the text was put together from; they would all be kept.
      text.charCodeAt(0);
      size += text.length;
      if (size > most) {
        items = new Map();
        size = text.length;
      }
      const kept = { by: give, values, text };
      const list = items.get(item);
      if (list === undefined) items.set(item, [kept]);
      else list.push(kept);
      return text;
    };
    return give;
  };
}

const isObject = (value: unknown): boolean =>
  (typeof value === "object" && value !== null) || typeof value === "function";

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.every((value, index) => Object.is(value, others[index]));

function handed(item: unknown, names: readonly string[], values: readonly unknown[]): unknown {
  const hash: { [name: string]: unknown } = {};
  names.forEach((name, index) => {
    hash[name] = values[index];
  });
  return extended(item, hash);
}

/** Helpers that give the same for the same, and see nothing but what they are given. */
const steady: ReadonlySet<string> = new Set([
  ...["t", "url", "asset", "date", "time", "month", "json"],
  ...["concat", "default", "join", "plural", "number", "truncate"],
  ...["first", "limit", "skip", "sentence"],
  ...["eq", "ne", "lt", "le", "gt", "ge", "and", "or", "not"],
]);

/** Whether a template depends on nothing but what it is shown; `calls` tells the same of a partial. */
export function isSelfContained(parts: Parts, helpers: Helpers, calls: (name: string) => boolean): boolean {
  const holds = (node: unknown): boolean => {
    if (typeof node !== "object" || node === null) return true;
    if (Array.isArray(node)) return node.every(holds);
    // A part or a value, or something inside one.
    const { is, name, parts: path, depth, block } = node as { readonly [key: string]: unknown };
    if (is === "variable" && !(depth === 0 && Array.isArray(path) && path[0] === "site")) return false;
    if (is === "call" && !(steady.has(String(name)) && helpers[String(name)]?.scope !== "unknown"))
      return false;
    if (is === "partial" && !(typeof name === "string" && block === null && calls(name))) return false;
    return Object.values(node).every(holds);
  };
  return holds(parts);
}
