// What a template says, as the express lane understands it: which name is a helper, a field or a parameter is settled.

import type { Location } from "../syntax.js";

/** Anything that has a value while a page is rendered. */
export type Value =
  /** JavaScript's own text for it. */
  | { readonly is: "literal"; readonly code: string }
  /** A field of `this`, or of what `../` reaches. */
  | {
      readonly is: "field";
      readonly depth: number;
      readonly parts: readonly string[];
      /** Whether it is written with `this` or a dot: to Handlebars, blocks that differ in it are not alike. */
      readonly isScoped: boolean;
    }
  /** `@name` and what follows it. */
  | { readonly is: "variable"; readonly depth: number; readonly parts: readonly string[] }
  /** `as |name|`, so many blocks further out, at this place between the bars. */
  | { readonly is: "param"; readonly out: number; readonly index: number; readonly parts: readonly string[] }
  | { readonly is: "lookup"; readonly of: Value; readonly key: Value }
  | HelperCall;

/** A call of a helper; `fn` and `inverse` for blocks alone. */
export interface HelperCall {
  readonly is: "call";
  readonly name: string;
  readonly args: readonly Value[];
  readonly hash: Pairs;
  readonly loc: Location;
  readonly block: { readonly fn: Parts | null; readonly inverse: Parts | null } | null;
}

/** `name=value`, in the order in which they are worked out. */
export type Pairs = readonly (readonly [name: string, value: Value])[];

/** One piece of what a block or a template gives. */
export type Part =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "show"; readonly value: Value; readonly escaped: boolean; readonly lambda: boolean }
  | {
      readonly is: "if" | "unless";
      readonly value: Value;
      readonly zero: Value | null;
      readonly yes: Parts;
      readonly no: Parts;
    }
  | {
      readonly is: "each" | "with" | "section";
      readonly value: Value;
      readonly body: Parts;
      readonly none: Parts;
    }
  | {
      readonly is: "partial";
      readonly name: string | Value;
      /** Null for `this`. */
      readonly context: Value | null;
      /** Null where nothing is handed to it. */
      readonly hash: Pairs | null;
      readonly block: Parts | null;
    };

export type Parts = readonly Part[];

/** What stands for a block that is not there, as the first part of `{{^name}}…{{/name}}`. */
export const nothing: Parts = [];

/** A whole template. */
export interface Understood {
  readonly parts: Parts;
  /** The blocks, itself among them, in which something is named by `../`: those alone keep in mind what lies around. */
  readonly reaching: ReadonlySet<Parts>;
}

/** True for a part that is text whatever its values are; the others may give numbers, which `+` would add up. */
function isText(part: Part): boolean {
  switch (part.is) {
    case "text":
      return true;
    case "show":
      return part.escaped;
    case "if":
    case "unless":
      return areText(part.yes) && areText(part.no);
    case "each":
      return areText(part.none);
    case "with":
    case "section":
      return areText(part.body) && areText(part.none);
    case "partial":
      return typeof part.name === "string" && part.name !== "@partial-block" && part.block === null;
  }
}

/** True for parts that give text together. */
const areText = (parts: Parts): boolean => parts.length === 0 || parts.some(isText);

/** The parts before the first that is text. */
export function startOf(parts: Parts): Parts {
  const end = parts.findIndex(isText);
  return end < 0 ? parts : parts.slice(0, end);
}
