// Handlebars' syntax tree to the parts that the express lane writes; null for what it leaves to Handlebars.

import type { Helpers } from "../helpers/helper.js";
import {
  type Block,
  type Call,
  type Expression,
  literalName,
  type Path,
  type Program,
  type Statement,
} from "../syntax.js";
import type { HelperCall, Pairs, Part, Parts, Understood, Value } from "./parts.js";
import { isText, nothing } from "./parts.js";

/** What is Handlebars' own; a site whose extensions replace one of these is rendered by Handlebars. */
const builtins: readonly string[] = ["if", "unless", "each", "with", "lookup"];
const hooks: readonly string[] = ["helperMissing", "blockHelperMissing", "log"];

/** True where names such as `if` mean what Handlebars means by them. */
export const isPlain = (helpers: Helpers): boolean =>
  builtins.every((name) => helpers[name]?.run === null) &&
  !hooks.some((name) => Object.hasOwn(helpers, name));

/** Thrown, and caught here, where a template has something that is left to Handlebars. */
class Unknown extends Error {}

/** The parts of a template; null where Handlebars has to render it. */
export function understand(program: Program, helpers: Helpers): Understood | null {
  const reaching = new Set<Parts>();
  try {
    const parts = partsOf(program, { helpers, params: [], reaching, seen: { reachesOut: false } });
    return { parts, reaching };
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

interface Place {
  readonly helpers: Helpers;
  /** Names between bars, of each block around, innermost first. */
  readonly params: readonly (readonly string[])[];
  readonly reaching: Set<Parts>;
  /** Of the block, as far as it is read. */
  readonly seen: { reachesOut: boolean };
}

function partsOf(program: Program | undefined, outside: Place): Parts {
  if (program === undefined) return nothing;
  const seen = { reachesOut: false };
  const place = { ...outside, seen, params: [program.blockParams ?? [], ...outside.params] };
  const parts = program.body.flatMap((statement) => partOf(statement, place));
  const [first, second] = parts;
  // Handlebars adds these two up where both are numbers; the writer can do the same for mustaches alone.
  if (first !== undefined && second !== undefined && !isText(first) && !isText(second))
    if (first.is !== "show" || second.is !== "show") throw new Unknown();
  if (seen.reachesOut) {
    place.reaching.add(parts);
    outside.seen.reachesOut = true;
  }
  return parts;
}

function partOf(statement: Statement, place: Place): readonly Part[] {
  switch (statement.type) {
    case "ContentStatement":
      return statement.value === "" ? [] : [{ is: "text", text: statement.value }];
    case "CommentStatement":
      return [];
    case "MustacheStatement": {
      const value = callOf(statement, place, null);
      const lambda = value.is !== "call" && value.is !== "lookup";
      return [{ is: "show", value, escaped: statement.escaped, lambda }];
    }
    case "BlockStatement":
      return [blockOf(statement, place)];
    case "PartialStatement":
    case "PartialBlockStatement": {
      const [context, ...more] = statement.params;
      if (more.length > 0) throw new Unknown();
      const literal = literalName(statement.name);
      if (literal === null && statement.name.type !== "SubExpression") throw new Unknown();
      const isBlock = statement.type === "PartialBlockStatement";
      if (isBlock && statement.program.blockParams !== undefined) throw new Unknown();
      return [
        ...indentOf(statement),
        {
          is: "partial",
          name: literal ?? meaningOf(statement.name, place),
          context: context === undefined ? null : meaningOf(context, place),
          hash: statement.hash === undefined ? null : pairsOf(statement, place),
          block: isBlock ? partsOf(statement.program, place) : null,
        },
      ];
    }
    default:
      throw new Unknown();
  }
}

/** The white space before a partial on a line of its own is text of its own. */
function indentOf(statement: Statement): readonly Part[] {
  const indent = "indent" in statement ? statement.indent : "";
  return typeof indent === "string" && indent !== "" ? [{ is: "text", text: indent }] : [];
}

function blockOf(block: Block, place: Place): Part {
  const kind = kindOf(block, place);
  const body = (): Parts => partsOf(block.program, place);
  const none = (): Parts => partsOf(block.inverse, place);
  if (kind === "field") {
    if (block.program?.blockParams !== undefined) throw new Unknown();
    return { is: "section", value: fieldOf(pathOf(block.path), place), body: body(), none: none() };
  }
  if (!builtins.includes(kind)) {
    const value = callOf(block, place, { fn: block.program && body(), inverse: block.inverse && none() });
    return { is: "show", value, escaped: false, lambda: false };
  }
  const [first, ...more] = block.params;
  if (first === undefined || more.length > 0) throw new Unknown();
  const value = meaningOf(first, place);
  const hash = pairsOf(block, place);
  switch (kind) {
    case "if":
    case "unless": {
      // What else is handed to it is worked out too, and might fail.
      if (hash.some(([name]) => name !== "includeZero")) throw new Unknown();
      const zero = hash[0]?.[1] ?? null;
      return { is: kind, value, zero, yes: body(), no: none() };
    }
    case "each":
    case "with":
      if (hash.length > 0) throw new Unknown();
      return { is: kind, value, body: body(), none: none() };
    default:
      throw new Unknown();
  }
}

/** A helper's name, or `field` for what is looked up (handlebars 4.7, `classifySexpr`, with known helpers only). */
function kindOf(call: Call & { readonly type: string }, { helpers, params }: Place): string {
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

function callOf(
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

function meaningOf(expression: Expression, place: Place): Value {
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

function fieldOf(path: Path, { params, seen }: Place): Value {
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
function pairsOf({ hash }: { readonly hash?: Call["hash"] }, place: Place): Pairs {
  const pairs: { [name: string]: Value } = {};
  for (const { key, value } of [...(hash?.pairs ?? [])].reverse()) {
    if (key === "__proto__") throw new Unknown();
    pairs[key] = meaningOf(value, place);
  }
  return Object.entries(pairs).filter(([, value]) => value.is !== "literal" || value.code !== "undefined");
}

/** `{{"a name"}}` looks up that name. */
function pathOf(path: Expression): Path {
  if (path.type === "PathExpression") return path;
  const original =
    "original" in path ? String(path.original) : path.type === "NullLiteral" ? "null" : "undefined";
  return { type: "PathExpression", data: false, depth: 0, parts: [original], original, loc: path.loc };
}

/** As Handlebars tests it. */
const isScoped = (path: Path): boolean => /^\.|this\b/.test(path.original);
