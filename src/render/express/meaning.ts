// What an expression of a template means: a literal, a field, a parameter of a block, or a call of a helper.

import type { Helpers } from "../helpers/helper.js";
import { type Call, type Expression, isScoped, type Path } from "../syntax.js";
import type { HelperCall, Pairs, Parts, Value } from "./parts.js";

/** What is Handlebars' own; a site whose extensions replace one of these is rendered by Handlebars. */
export const builtins: readonly string[] = ["if", "unless", "each", "with", "lookup"];
export const hooks: readonly string[] = ["helperMissing", "blockHelperMissing", "log"];

/** Thrown where a template has something that is left to Handlebars. */
export class Unknown extends Error {}

/** Where an expression stands. */
export interface Place {
  readonly helpers: Helpers;
  /** Names between bars, of each block around, innermost first. */
  readonly params: readonly (readonly string[])[];
  readonly reaching: Set<Parts>;
  /** Of the block, as far as it is read. */
  readonly seen: { reachesOut: boolean };
}

/** A helper's name, or `field` for what is looked up (handlebars 4.7, `classifySexpr`, with known helpers only). */
export function kindOf(call: Call & { readonly type: string }, { helpers, params }: Place): string {
  const path = pathOf(call.path);
  const [name = ""] = path.parts;
  const isSimple = path.parts.length === 1 && !isScoped(path) && path.depth === 0;
  if (isSimple && params.some((names) => names.includes(name))) return "field";
  const isCall = call.type === "SubExpression" || call.params.length > 0 || call.hash !== undefined;
  const isHelper = Object.hasOwn(helpers, name);
  if (!isCall && !(isSimple && (isHelper || hooks.includes(name)))) return "field";
  if (!isHelper) throw new Unknown();
  return name;
}

export function callOf(
  call: Call & { readonly type: string },
  place: Place,
  block: { readonly fn: Parts | undefined; readonly inverse: Parts | undefined } | null,
): Value {
  const name = kindOf(call, place);
  if (name === "field") return fieldOf(pathOf(call.path), place);
  const args = call.params.map((param) => meaningOf(param, place));
  const hash = pairsOf(call, place);
  if (builtins.includes(name)) {
    const [of, key] = args;
    if (name !== "lookup" || of === undefined || key === undefined || args.length > 2 || hash.length > 0)
      throw new Unknown();
    return { is: "lookup", of, key };
  }
  const blocks: HelperCall["block"] =
    block === null ? null : { fn: block.fn ?? null, inverse: block.inverse ?? null };
  return { is: "call", name, args, hash, loc: call.loc, block: blocks };
}

export function meaningOf(expression: Expression, place: Place): Value {
  switch (expression.type) {
    case "StringLiteral":
      return { is: "literal", code: JSON.stringify(expression.value) };
    case "NumberLiteral":
    case "BooleanLiteral":
      return { is: "literal", code: String(expression.value) };
    case "UndefinedLiteral":
      return { is: "literal", code: "undefined" };
    case "NullLiteral":
      return { is: "literal", code: "null" };
    case "PathExpression":
      return fieldOf(expression, place);
    case "SubExpression":
      return callOf(expression, place, null);
  }
}

export function fieldOf(path: Path, { params, seen }: Place): Value {
  const { depth, parts } = path;
  if (depth > 0) seen.reachesOut = true;
  const [name = ""] = parts;
  const out = depth > 0 || isScoped(path) ? -1 : params.findIndex((names) => names.includes(name));
  if (out >= 0) return { is: "param", out, index: params[out]?.indexOf(name) ?? 0, parts: parts.slice(1) };
  if (name === "") return { is: "field", depth, parts: [], isScoped: false };
  return path.data
    ? { is: "variable", depth, parts }
    : { is: "field", depth, parts, isScoped: isScoped(path) };
}

/** As Handlebars has them: the last first, of two with one name the first, and none that is `undefined` as it is written. */
export function pairsOf({ hash }: { readonly hash?: Call["hash"] }, place: Place): Pairs {
  const pairs: { [name: string]: Value } = {};
  for (const { key, value } of [...(hash?.pairs ?? [])].reverse()) {
    if (key === "__proto__") throw new Unknown();
    pairs[key] = meaningOf(value, place);
  }
  return Object.entries(pairs).filter(([, value]) => value.is !== "literal" || value.code !== "undefined");
}

/** `{{"a name"}}` looks up that name. */
export function pathOf(path: Expression): Path {
  if (path.type === "PathExpression") return path;
  const original =
    "original" in path ? String(path.original) : path.type === "NullLiteral" ? "null" : "undefined";
  return { type: "PathExpression", data: false, depth: 0, parts: [original], original, loc: path.loc };
}
