// What an expression of a template gives, and what is wrong in it.

import { callProblem } from "./check-call.js";
import type { Helper } from "./helpers/helper.js";
import type { NameCheck } from "./name-check.js";
import { unknownHelper, withHelperHint } from "./name-problems.js";
import { resolvePath, type Scope } from "./scope.js";
import { any, flag, number, type Shape } from "./shapes.js";
import { type Call, type Expression, isBareName, literalName } from "./syntax.js";

/** What an expression gives, with everything wrong in it reported. */
export function evaluate(
  call: Call,
  scope: Scope,
  place: "mustache" | "block" | "sub",
  check: NameCheck,
): Shape {
  const { path } = call;
  const params = call.params.map((param) => shapeOf(param, scope, check));
  for (const pair of call.hash?.pairs ?? []) shapeOf(pair.value, scope, check);
  const helper = helperOf(call, scope, check);
  if (helper !== null) {
    const problem = callProblem(helper.name, helper.helper, call, place);
    check.report(problem, call.loc, scope);
    return problem === null ? helper.helper.result(params) : any;
  }
  if (place === "sub" || call.params.length > 0 || (call.hash?.pairs.length ?? 0) > 0) {
    check.report(unknownHelper(literalName(path) ?? "", Object.keys(check.library.helpers)), path.loc, scope);
    return any;
  }
  return shapeOf(path, scope, check);
}

/** What a value of an expression looks like. */
export function shapeOf(expression: Expression, scope: Scope, check: NameCheck): Shape {
  switch (expression.type) {
    case "StringLiteral":
      return { is: "text", literal: expression.value };
    case "NumberLiteral":
      return number;
    case "BooleanLiteral":
      return flag;
    case "SubExpression":
      return evaluate(expression, scope, "sub", check);
    case "PathExpression": {
      const found = resolvePath(expression, scope);
      if ("shape" in found) return found.shape;
      check.report(
        withHelperHint(found.problem, expression.original, Object.keys(check.library.helpers)),
        expression.loc,
        scope,
      );
      return any;
    }
    default:
      return any;
  }
}

/** The helper that a call names, if it names one: a block parameter of the same name goes before it. */
export function helperOf(
  { path }: Call,
  scope: Scope,
  check: NameCheck,
): { readonly name: string; readonly helper: Helper } | null {
  if (!isBareName(path) || Object.hasOwn(scope.blockParams, path.original)) return null;
  const { helpers } = check.library;
  const helper = Object.hasOwn(helpers, path.original) ? helpers[path.original] : undefined;
  return helper === undefined ? null : { name: path.original, helper };
}
