// Partials that are called with a block, or by a name that is worked out.

import { frameIn } from "./frames.js";
import type { Frame, Run } from "./run.js";

/** The frame for a partial that is called with a block. */
export function withBlock(frame: Frame, body: (context: unknown, frame: Frame) => unknown): Frame {
  const around = frame["partial-block"];
  // Handlebars calls it too, and gives what it gives to its own.
  return frameIn(frame, (context: unknown, options: { readonly data?: Frame } = {}) =>
    body(context, frameIn(options.data ?? {}, around)),
  );
}

/** Calls a partial whose name is worked out, or that may be missing, or `@partial-block`. */
export function callPartial(
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
