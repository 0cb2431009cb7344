// What the writer of a template keeps in mind: the variables in reach, and what the function is to be given.

import type { Location } from "../syntax.js";

/** What is in reach at one place of the function, by the names of its variables. */
export interface Scope {
  readonly self: string;
  /** True where `self` is not null or undefined. */
  readonly isThere: boolean;
  /** Whether `self` is a plain object; declared where it is used. */
  readonly flag: { readonly name: string; used: boolean };
  readonly depth: string | null;
  /** Whether something in it is named by `../`. */
  readonly reaches: boolean;
  readonly frame: string;
  /** True where `self` is an item of a list. */
  readonly isItem: boolean;
  /** The parameters of the block, each by the code for it. */
  readonly params: (index: number) => string;
  readonly outer: Scope | null;
}

/** What the code of a block calls its context where that is not there. */
export const there = (scope: Scope): string => (scope.isThere ? scope.self : `${scope.self} ?? none`);

/** Blocks that are given no parameters: reading one fails as it does with Handlebars. */
export const noParams = (index: number): string => `(void 0)[${index}]`;

/** What a written function is to be given; in the function, `h2` is the third of the helpers, and so on. */
export interface Needs {
  readonly helpers: string[];
  /** Helpers that are called with their arguments alone, and the place of the call. */
  readonly brief: string[];
  readonly partials: string[];
  readonly places: Location[];
  /** Partials that remember what they gave, and the names of what is handed to them. */
  readonly remembered: { readonly partial: string; readonly names: readonly string[] }[];
}

export const noNeeds = (): Needs => ({ helpers: [], brief: [], partials: [], places: [], remembered: [] });

/** Where something stands in a list, to which it is added if need be. */
export function numbered<T>(list: T[], item: T): number {
  const known = list.indexOf(item);
  return known >= 0 ? known : list.push(item) - 1;
}
