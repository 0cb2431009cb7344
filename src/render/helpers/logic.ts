// What Handlebars brings itself, and comparison and logic, which it lacks.

import { any, flag, type Shape, text } from "../shapes.js";
import type { Helper, Helpers } from "./helper.js";

const builtin = (
  params: readonly [number, number],
  scope: Helper["scope"],
  named: readonly string[] = [],
): Helper => ({
  params,
  named,
  block: "always",
  scope,
  result: () => text,
  run: null,
});

/** As Handlebars' own `if` sees it: an empty list is false. */
export const isTrue = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

const compare = (test: (a: unknown, b: unknown) => boolean): Helper => ({
  params: [2, 2],
  named: [],
  block: "never",
  scope: "same",
  result: () => flag,
  run: ([a, b]) => test(a, b),
});

const ordered = (a: unknown, b: unknown, test: (difference: number) => boolean): boolean => {
  if (typeof a === "number" && typeof b === "number") return test(a - b);
  if (typeof a === "string" && typeof b === "string") return test(a < b ? -1 : a > b ? 1 : 0);
  return false;
};

/** The shape that several values share, or any. */
export const common = (shapes: readonly Shape[]): Shape => {
  const [one = any, ...others] = shapes;
  return others.every((shape) => shape === one) ? one : any;
};

export const logicHelpers: Helpers = {
  if: builtin([1, 1], "same", ["includeZero"]),
  unless: builtin([1, 1], "same", ["includeZero"]),
  each: builtin([1, 1], "item"),
  with: builtin([1, 1], "value"),
  lookup: { ...builtin([2, 2], "same"), block: "never", result: () => any },
  eq: compare((a, b) => a === b),
  ne: compare((a, b) => a !== b),
  lt: compare((a, b) => ordered(a, b, (difference) => difference < 0)),
  le: compare((a, b) => ordered(a, b, (difference) => difference <= 0)),
  gt: compare((a, b) => ordered(a, b, (difference) => difference > 0)),
  ge: compare((a, b) => ordered(a, b, (difference) => difference >= 0)),
  not: { ...compare(() => false), params: [1, 1], run: ([value]) => !isTrue(value) },
  and: {
    ...compare(() => false),
    params: [2, Number.POSITIVE_INFINITY],
    result: common,
    run: (args) => {
      const first = args.findIndex((value) => !isTrue(value));
      return first < 0 ? args.at(-1) : args[first];
    },
  },
  or: {
    ...compare(() => false),
    params: [2, Number.POSITIVE_INFINITY],
    result: common,
    run: (args) => args.find(isTrue) ?? args.at(-1),
  },
};
