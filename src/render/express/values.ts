// Values as Handlebars 4.7 reads, tests and shows them.

import Handlebars from "handlebars";

const { getPrototypeOf, hasOwn } = Object;

/** True for a plain object, whose fields can be read without asking whether they are its own. */
export const plain = (value: unknown): boolean =>
  value !== null && value !== undefined && getPrototypeOf(value) === Object.prototype;

/** A field of a value; what is not its own is not there. */
export function get(parent: unknown, name: string): unknown {
  if (parent === null || parent === undefined) return parent;
  // Any value but these two has fields.
  const value = (parent as { readonly [name: string]: unknown })[name];
  if (value === null || value === undefined) return value;
  if (!hasOwn(parent, name)) return undefined;
  return name === "constructor" && typeof value === "function" && parent === value.prototype
    ? undefined
    : value;
}

/** The helper `lookup`. */
export const lookup = (of: unknown, key: unknown): unknown =>
  // Any value can be a key; it is turned into text as Handlebars lets JavaScript do it.
  of ? get(of, key as string) : of;

export const settle = (value: unknown, self: unknown): unknown =>
  typeof value === "function" ? value.call(self) : value;

const special = /[&<>"'`=]/;

/** Escaped for HTML, as `{{…}}` does. */
export function escaped(value: unknown): string {
  if (typeof value === "string" && !special.test(value)) return value;
  // Handlebars takes anything; its types know text alone.
  return Handlebars.escapeExpression(value as string);
}

export const isEmpty = (value: unknown): boolean =>
  (!value && value !== 0) || (Array.isArray(value) && value.length === 0);

/** What `{{#if}}` takes for true. */
export function isYes(value: unknown, self: unknown): boolean {
  const settled = settle(value, self);
  return settled ? !(Array.isArray(settled) && settled.length === 0) : false;
}

/** The same with `includeZero`. */
export function isYesOrZero(value: unknown, zero: unknown, self: unknown): boolean {
  const settled = settle(value, self);
  return !((!zero && !settled) || isEmpty(settled));
}

/** A context that can be spread: none that brings a prototype of its own along. */
export const spreads = (context: unknown): boolean =>
  context === null || context === undefined || !hasOwn(context, "__proto__");

/** What a partial is shown when `name=value` is handed to it. */
export const extended = (context: unknown, hash: object): object =>
  Handlebars.Utils.extend({}, context, hash);
