// What a helper is: how it may be called, what it gives, and what it does.

import type { Problem } from "../problems.js";
import type { Shape } from "../shapes.js";
import type { Call, Location } from "../syntax.js";

/** What Handlebars hands to a helper after its arguments. */
export interface HelperOptions {
  readonly hash: { readonly [name: string]: unknown };
  /** Renders the block; present for blocks alone. What it gives becomes text by String() alone. */
  readonly fn?: (context: unknown, options?: { data?: unknown; blockParams?: readonly unknown[] }) => unknown;
  /** Renders the part after `{{else}}`. */
  readonly inverse?: (context: unknown) => unknown;
  /** The `@` variables. */
  readonly data: { readonly [name: string]: unknown };
  readonly loc: Location & { readonly source?: string };
}

/** How a helper may stand in a template, for the check before any page is rendered. */
interface HelperFacts {
  /** The least and the greatest number of arguments. */
  readonly params: readonly [number, number];
  /** Names that may follow as `name=value`; `any` for those that take all. */
  readonly named: readonly string[] | "any";
  readonly block: "never" | "always" | "both";
  /** What `this` is inside the block: as outside, each item of the first argument, the first argument, or unknown. */
  readonly scope: "same" | "item" | "value" | "unknown";
  /** What it gives, from what it is given. */
  readonly result: (params: readonly Shape[]) => Shape;
  /** Checks what is literal in a call. */
  readonly literals?: (call: Call) => Problem | null;
}

/** A helper: facts and deed. What it throws becomes a Diagnostic at the call; `HelperError` says how to mend it. */
export interface Helper extends HelperFacts {
  /** Null for what Handlebars itself brings. */
  readonly run: ((args: readonly unknown[], options: HelperOptions, context: unknown) => unknown) | null;
}

export type Helpers = { readonly [name: string]: Helper };

/** A value that a helper cannot work with: a mistake in a template or in what it shows. */
export class HelperError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fix: string | null,
  ) {
    super(message);
  }
}

/** Says what a value is, for messages. */
export function nameOfValue(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === "object") return "an object";
  return String(value);
}
