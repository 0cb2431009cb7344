// What a name means at a place of a template: the shapes in reach, and how a path is followed through them.

import type { Place } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/nearest.js";
import type { ParsedTemplate } from "./parse-template.js";
import type { Problem } from "./problems.js";
import { any, number, type Shape, text } from "./shapes.js";
import { isScoped, type Path, type Program } from "./syntax.js";

/** A block of a template with what was in reach where it stands. */
export interface Closure {
  readonly program: Program;
  readonly scope: Scope;
}

/** Everything in reach at one place. */
export interface Scope {
  readonly template: ParsedTemplate;
  /** `this`, then what `../` reaches, outwards. */
  readonly contexts: readonly Shape[];
  /** True inside a block of a helper that nobody described: what `this` is there is unknown, and so is what `../` reaches. */
  readonly loose: boolean;
  readonly root: Shape;
  readonly site: Shape;
  /** `@index` and its like, by name. */
  readonly variables: { readonly [name: string]: Shape };
  readonly blockParams: { readonly [name: string]: Shape };
  readonly inlines: { readonly [name: string]: Closure };
  readonly partialBlock: Closure | null;
  /** The programs that are being walked into, outermost first: what includes itself is not followed again. */
  readonly trail: readonly Program[];
  /** Where this template was called from, for messages; null for a page's own template. */
  readonly caller: Place | null;
}

/** What a path leads to; a problem where a name on its way is unknown. */
export type Found = { readonly shape: Shape } | { readonly problem: Problem };

/** Follows a path. */
export function resolvePath(path: Path, scope: Scope): Found {
  const [first] = path.parts;
  if (path.data) return resolveVariable(path, scope);
  if (path.depth === 0 && !isScoped(path) && first !== undefined && Object.hasOwn(scope.blockParams, first))
    return follow(scope.blockParams[first] ?? any, path.parts.slice(1), first);
  const context = scope.contexts[path.depth];
  if (context !== undefined) return follow(context, path.parts, null, namesOf(scope));
  if (scope.loose) return { shape: any };
  return {
    problem: name(
      `"${path.original}" reaches out of the template: there ${scope.contexts.length === 1 ? "is no outer scope" : `are only ${scope.contexts.length - 1} outer scopes`} here.`,
      scope.caller === null
        ? "Take a ../ away."
        : "A partial sees only what it is given: hand the value to it, {{> partial name=value}}.",
    ),
  };
}

/** Names between bars that can be asked for. */
const namesOf = ({ blockParams }: Scope): readonly string[] =>
  Object.keys(blockParams).filter((original) => !isScoped({ original }));

function resolveVariable(path: Path, scope: Scope): Found {
  const [first = "", ...rest] = path.parts;
  const known: { readonly [name: string]: Shape } = {
    site: scope.site,
    root: scope.root,
    ...scope.variables,
  };
  const shape = known[first];
  if (shape !== undefined && Object.hasOwn(known, first)) return follow(shape, rest, `@${first}`);
  if (scope.loose) return { shape: any };
  const near = nearest(first, Object.keys(known));
  const isOfEach = ["index", "key", "first", "last"].includes(first);
  return {
    problem: name(
      isOfEach ? `@${first} has a value inside {{#each}} alone.` : `There is no @${first}.`,
      near !== null
        ? `Write @${near}.`
        : isOfEach
          ? "Move it into an {{#each}}."
          : `Known are ${Object.keys(known)
              .map((word) => `@${word}`)
              .join(", ")}.`,
    ),
  };
}

function follow(
  from: Shape,
  parts: readonly string[],
  before: string | null,
  alsoKnown: readonly string[] = [],
): Found {
  let shape = from;
  let trail = before;
  for (const part of parts) {
    const next = below(shape, part);
    if (next === null) return { problem: unknown(shape, part, trail, trail === before ? alsoKnown : []) };
    shape = next;
    trail = trail === null ? part : `${trail}.${part}`;
  }
  return { shape };
}

function below(shape: Shape, part: string): Shape | null {
  switch (shape.is) {
    case "any":
      return any;
    case "list":
      return part === "length" ? number : /^\d+$/.test(part) ? shape.of : null;
    case "text":
      return part === "length" ? number : null;
    case "object":
      return Object.hasOwn(shape.fields, part) ? (shape.fields[part] ?? null) : null;
    default:
      return null;
  }
}

function unknown(shape: Shape, part: string, trail: string | null, alsoKnown: readonly string[]): Problem {
  if (shape.is === "object") {
    const { fields, name: of } = shape;
    return {
      code: "template-name",
      message:
        trail === null
          ? `There is no "${part}" here, in what is shown (${of}).`
          : `There is no "${part}" in ${trail} (${of}).`,
      get fix() {
        const names = Object.keys(fields);
        const near = nearest(part, [...names, ...alsoKnown]);
        if (near !== null) return `Write "${trail === null ? near : `${trail}.${near}`}".`;
        return names.length <= 12
          ? `It has ${names.join(", ")}.`
          : `docs/templates.md lists all names of ${of}.`;
      },
    };
  }
  const what = { list: "a list", text: "text", number: "a number", flag: "true or false", any: "data" }[
    shape.is
  ];
  return name(
    `There is no "${part}" here: ${trail ?? "what is shown"} is ${what}.`,
    shape.is === "list"
      ? `Go through it with {{#each}}, or take its first item: {{#with (first ${trail ?? "this"})}}.`
      : trail === null
        ? "Write {{this}}."
        : `Write {{${trail}}}.`,
  );
}

const name = (message: string, fix: string): Problem => ({ code: "template-name", message, fix });

/** What `{{#each}}` gives its block besides the item. */
const eachVariables = {
  index: number,
  key: text,
  first: { is: "flag" },
  last: { is: "flag" },
} as const;

/** The scope inside a block whose `this` is another than outside. */
export function enter(scope: Scope, context: Shape, isEach: boolean, program: Program | undefined): Scope {
  const [first, second] = program?.blockParams ?? [];
  return {
    ...scope,
    contexts: [context, ...scope.contexts],
    variables: isEach ? { ...scope.variables, ...eachVariables } : scope.variables,
    blockParams: {
      ...scope.blockParams,
      ...(first === undefined ? {} : { [first]: context }),
      ...(second === undefined ? {} : { [second]: isEach ? number : text }),
    },
  };
}

/** What a partial is shown when `name=value` is handed to it besides its context. */
export function extend(shape: Shape, hash: { readonly [name: string]: Shape }): Shape {
  if (Object.keys(hash).length === 0) return shape;
  if (shape.is === "object") return { ...shape, fields: { ...shape.fields, ...hash } };
  return shape.is === "any" ? any : { is: "object", name: "what the partial is given", fields: hash };
}
