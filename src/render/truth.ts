// What is known of a condition before any page is rendered: a view's `kind` is, so that
// {{#if (eq kind "article")}} is checked for articles alone.

import { resolvePath, type Scope } from "./scope.js";
import type { Expression } from "./syntax.js";

/** True or false where the templates alone decide, else null. */
export function truthOf(expression: Expression | undefined, scope: Scope): boolean | null {
  if (expression === undefined) return null;
  if (expression.type === "BooleanLiteral") return expression.value;
  if (expression.type !== "SubExpression" || expression.path.type !== "PathExpression") return null;
  const { params } = expression;
  const truths = (): readonly (boolean | null)[] => params.map((param) => truthOf(param, scope));
  switch (expression.path.original) {
    case "eq":
      return same(params, scope);
    case "ne":
      return negate(same(params, scope));
    case "not":
      return negate(truthOf(params[0], scope));
    case "and":
      return truths().includes(false) ? false : truths().every((truth) => truth === true) ? true : null;
    case "or":
      return truths().includes(true) ? true : truths().every((truth) => truth === false) ? false : null;
    default:
      return null;
  }
}

const negate = (truth: boolean | null): boolean | null => (truth === null ? null : !truth);

function same([a, b]: readonly Expression[], scope: Scope): boolean | null {
  const [one, other] = [literalOf(a, scope), literalOf(b, scope)];
  return one === null || other === null ? null : one === other;
}

function literalOf(expression: Expression | undefined, scope: Scope): string | null {
  if (expression?.type === "StringLiteral") return expression.value;
  if (expression?.type !== "PathExpression") return null;
  const found = resolvePath(expression, scope);
  return "shape" in found && found.shape.is === "text" ? found.shape.literal : null;
}
