// `{{#each}}`, and `{{#name}}` where the name is no helper's, as Handlebars 4.7 does them.

import { frameIn } from "./frames.js";
import type { Frame } from "./run.js";
import { settle } from "./values.js";

type Body = (context: unknown, frame: Frame, key: unknown) => unknown;

export function each(
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
export function section(
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
