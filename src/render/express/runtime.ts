// What the functions that the express lane writes are made of. Each does what Handlebars 4.7 does at that place.

import Handlebars from "handlebars";
import type { Frame, Run } from "./lane.js";

type Body = (context: unknown, frame: Frame, key: unknown) => unknown;

/** How deep a context lies, for `../`: each is kept once, as Handlebars does. */
export interface Depth {
  readonly context: unknown;
  readonly outer: Depth | null;
}

const { getPrototypeOf, hasOwn } = Object;

/** True for a plain object, whose fields can be read without asking whether they are its own. */
const plain = (value: unknown): boolean =>
  value !== null && value !== undefined && getPrototypeOf(value) === Object.prototype;

/** A field of a value; what is not its own is not there. */
function get(parent: unknown, name: string): unknown {
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
const lookup = (of: unknown, key: unknown): unknown =>
  // Any value can be a key; it is turned into text as Handlebars lets JavaScript do it.
  of ? get(of, key as string) : of;

const settle = (value: unknown, self: unknown): unknown =>
  typeof value === "function" ? value.call(self) : value;

const special = /[&<>"'`=]/;

/** Escaped for HTML, as `{{…}}` does. */
function escaped(value: unknown): string {
  if (typeof value === "string" && !special.test(value)) return value;
  // Handlebars takes anything; its types know text alone.
  return Handlebars.escapeExpression(value as string);
}

const isEmpty = (value: unknown): boolean =>
  (!value && value !== 0) || (Array.isArray(value) && value.length === 0);

/** What `{{#if}}` takes for true. */
function isYes(value: unknown, self: unknown): boolean {
  const settled = settle(value, self);
  return settled ? !(Array.isArray(settled) && settled.length === 0) : false;
}

/** The same with `includeZero`. */
function isYesOrZero(value: unknown, zero: unknown, self: unknown): boolean {
  const settled = settle(value, self);
  return !((!zero && !settled) || isEmpty(settled));
}

/** A frame inside another, as Handlebars makes it; written out, since that is twenty times as fast as a copy. */
const frameIn = (frame: Frame, block: unknown): Frame => ({
  site: frame.site,
  root: frame.root,
  "partial-block": block,
  _parent: frame,
  key: frame.key,
  index: frame.index,
  first: frame.first,
  last: frame.last,
});

function each(
  given: unknown,
  self: unknown,
  outer: Frame,
  body: Body,
  none: (() => unknown) | null,
): unknown {
  const list = settle(given, self);
  const frame = frameIn(outer, outer["partial-block"]);
  let text = "";
  let index = 0;
  const step = (key: unknown, at: number, last: boolean, value: unknown): void => {
    frame.key = key;
    frame.index = at;
    frame.first = at === 0;
    frame.last = last;
    text += body(value, frame, key);
  };
  if (Array.isArray(list)) {
    for (const end = list.length; index < end; index += 1)
      if (index in list) step(index, index, index === list.length - 1, list[index]);
  } else if (isIterable(list)) {
    const iterator = list[Symbol.iterator]();
    for (let current = iterator.next(); !current.done; index += 1) {
      const next = iterator.next();
      try {
        step(index, index, next.done === true, current.value);
      } catch (error) {
        if (!next.done) close(iterator);
        throw error;
      }
      current = next;
    }
  } else if (typeof list === "object" && list !== null) {
    const keys = Object.keys(list);
    for (const key of keys) {
      step(key, index, index === keys.length - 1, (list as { readonly [key: string]: unknown })[key]); // its own key
      index += 1;
    }
  }
  return index === 0 && none !== null ? none() : text;
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value && Boolean(value[Symbol.iterator]);

function close(iterator: Iterator<unknown>): void {
  try {
    iterator.return?.();
  } catch {
    // The block's own error is the one to tell.
  }
}

/** `{{#name}}…{{/name}}`, where the name is no helper's. */
function section(
  given: unknown,
  self: unknown,
  frame: Frame,
  body: (context: unknown, frame: Frame) => unknown,
  none: (context: unknown, frame: Frame) => unknown,
): unknown {
  const value = settle(given, self);
  if (value === true) return body(self, frame);
  if (value === false || value === null || value === undefined) return none(self, frame);
  if (!Array.isArray(value)) return body(value, frame);
  return value.length > 0 ? each(value, self, frame, body, null) : none(self, frame);
}

/** One context deeper; the same context again is none. `none` stands for a context that is not there. */
function deeper(depth: Depth, context: unknown, none: object): Depth {
  // biome-ignore lint/suspicious/noDoubleEquals: as Handlebars compares them
  if (context == depth.context || (context === none && depth.context === null)) return depth;
  return { context, outer: depth };
}

/** What `../` reaches, so many times. */
function above(depth: Depth, steps: number): unknown {
  let found: Depth | null = depth;
  for (let step = 0; step < steps && found !== null; step += 1) found = found.outer;
  return found?.context;
}

/** The `@` variables so many frames further out. */
function outer(frame: Frame, steps: number): unknown {
  let found: Frame | undefined = frame;
  for (let step = 0; step < steps && found; step += 1) found = found._parent;
  return found;
}

/** A context that can be spread: none that brings a prototype of its own along. */
const spreads = (context: unknown): boolean =>
  context === null || context === undefined || !hasOwn(context, "__proto__");

/** What a partial is shown when `name=value` is handed to it. */
const extended = (context: unknown, hash: object): object => Handlebars.Utils.extend({}, context, hash);

/** The frame for a partial that is called with a block. */
function withBlock(frame: Frame, body: (context: unknown, frame: Frame) => unknown): Frame {
  const around = frame["partial-block"];
  // Handlebars calls it too, and gives what it gives to its own.
  return frameIn(frame, (context: unknown, options: { readonly data?: Frame } = {}) =>
    body(context, frameIn(options.data ?? {}, around)),
  );
}

/** Calls a partial whose name is worked out, or that may be missing, or `@partial-block`. */
function callPartial(
  given: unknown,
  isName: boolean,
  find: (name: unknown) => Run | null,
  context: unknown,
  frame: Frame,
  body: ((context: unknown, frame: Frame) => unknown) | null,
): unknown {
  const inner = body === null ? frame : withBlock(frame, body);
  const name = isName ? given : given || undefined;
  if (!isName && typeof given === "function")
    return fromFunction(given(context, { data: inner, partial: true }));
  if (isName && name === "@partial-block") {
    const block = frame["partial-block"] ?? inner["partial-block"];
    if (typeof block === "function") return fromFunction(block(context, { data: inner }));
  } else {
    const run = find(name);
    if (run !== null) return run(context, inner);
    if (body !== null) return callBlock(inner, context);
  }
  throw new Error(`The partial ${name} could not be found`);
}

export function callBlock(frame: Frame, context: unknown): unknown {
  const block = frame["partial-block"];
  return typeof block === "function" ? block(context, { data: frame }) : "";
}

function fromFunction(given: unknown): unknown {
  if (given !== null && given !== undefined) return given;
  throw new Error("The partial undefined returned no output: partials must return a string");
}

/** By the names that the written functions know them by. */
export const runtime = {
  plain,
  get,
  lookup,
  settle,
  escaped,
  isEmpty,
  isYes,
  isYesOrZero,
  each,
  section,
  deeper,
  above,
  outer,
  spreads,
  extended,
  withBlock,
  callPartial,
} as const;
