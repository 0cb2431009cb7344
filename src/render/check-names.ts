// Walks a template as if it rendered one kind of page, partials included, and finds every name, partial and helper
// that it does not know: all of them at once, before a page is rendered.

import { evaluate, helperOf, shapeOf } from "./check-expressions.js";
import { checkPartial, withInlines } from "./check-partials.js";
import type { Helper } from "./helpers/helper.js";
import { itemOf } from "./helpers/lists.js";
import type { Library, NameCheck } from "./name-check.js";
import { notAList, notText, unknownHelper } from "./name-problems.js";
import type { ParsedTemplate } from "./parse-template.js";
import type { Problems } from "./problems.js";
import { enter, extend, type Scope } from "./scope.js";
import { any, type Shape } from "./shapes.js";
import { type Block, literalName, type Program, type Statement } from "./syntax.js";
import { truthOf } from "./truth.js";

/** Checks a template for one shape of what it shows; yields `template-name`, `template-partial`, `template-helper`, `template-value`. */
export function checkNames(
  template: ParsedTemplate,
  shown: Shape,
  site: Shape,
  library: Library,
  problems: Problems,
): void {
  const check: NameCheck = {
    library,
    report(problem, at, scope) {
      if (problem !== null) problems.add(problem, scope.template.placeOf(at), scope.caller ?? undefined);
    },
    walk(program, outer) {
      if (program === undefined) return;
      const scope = withInlines(program, outer);
      for (const statement of program.body) visit(statement, scope, check);
    },
    extended: createExtended(),
    isNew: createMemory(),
  };
  check.walk(template.program, {
    template,
    contexts: [shown],
    loose: false,
    root: shown,
    site,
    variables: {},
    blockParams: {},
    inlines: {},
    partialBlock: null,
    trail: [template.program],
    caller: null,
  });
}

function visit(statement: Statement, scope: Scope, check: NameCheck): void {
  switch (statement.type) {
    case "MustacheStatement": {
      const shape = evaluate(statement, scope, "mustache", check);
      if (shape.is === "object" || shape.is === "list")
        check.report(notText(literalName(statement.path) ?? "this", shape), statement.loc, scope);
      break;
    }
    case "BlockStatement":
      checkBlock(statement, scope, check);
      break;
    case "PartialStatement":
    case "PartialBlockStatement":
      checkPartial(statement, scope, check);
      break;
    case "Decorator":
    case "DecoratorBlock":
      if (statement.path.type !== "PathExpression" || statement.path.original !== "inline")
        check.report(unknownHelper(literalName(statement.path) ?? "", ["inline"]), statement.path.loc, scope);
      break;
    default:
  }
}

function checkBlock(statement: Block, scope: Scope, check: NameCheck): void {
  const { program, inverse, params } = statement;
  const called = helperOf(statement, scope, check);
  const given = evaluate(statement, scope, "block", check);
  if (called === null) {
    // {{#list}} and {{#object}} without a helper, as in Mustache.
    const isList = given.is === "list";
    check.walk(
      program,
      given.is === "flag" ? scope : enter(scope, isList ? given.of : given, isList, program),
    );
    check.walk(inverse, scope);
    return;
  }
  const { name, helper } = called;
  const [first] = params;
  const truth = name === "if" || name === "unless" ? truthOf(first, scope) : null;
  const isTaken = truth === null ? null : truth === (name === "if");
  // Looked at once more for its shape alone: its problems are known already, and told once.
  const value = first === undefined ? any : shapeOf(first, scope, check);
  if (helper.scope === "item") check.report(notAList(name, first, value), first?.loc ?? statement.loc, scope);
  if (isTaken !== false) check.walk(program, inside(helper, value, scope, program));
  if (isTaken !== true) check.walk(inverse, scope);
}

function inside(helper: Helper, value: Shape, scope: Scope, program: Program | undefined): Scope {
  switch (helper.scope) {
    case "same":
      return scope;
    case "item":
      return enter(scope, itemOf(value), true, program);
    case "value":
      return enter(scope, value, false, program);
    case "unknown":
      return { ...enter(scope, any, false, program), contexts: [any], loose: true };
  }
}

/** Gives a shape with what a call adds to it: the same one for the same, so that what was walked is known again. */
function createExtended(): NameCheck["extended"] {
  const known = new Map<Shape, Map<string, Shape>>();
  const names = new Map<Shape, number>();
  const nameOf = (shape: Shape): string => {
    if (shape.is !== "object" && shape.is !== "list")
      return "literal" in shape ? JSON.stringify(shape.literal) : shape.is;
    const name = names.get(shape) ?? names.size;
    names.set(shape, name);
    return `#${name}`;
  };
  return (shape, hash) => {
    const key = Object.entries(hash)
      .map(([name, value]) => `${name}=${nameOf(value)}`)
      .join(" ");
    const others = known.get(shape) ?? new Map<string, Shape>();
    known.set(shape, others);
    const extended = others.get(key) ?? extend(shape, hash);
    others.set(key, extended);
    return extended;
  };
}

/** Answers whether values are asked for the first time; values are the same when they are identical. */
function createMemory(): (...values: readonly unknown[]) => boolean {
  const names = new Map<unknown, number>();
  const asked = new Set<string>();
  const nameOf = (value: unknown): number => {
    const name = names.get(value) ?? names.size;
    names.set(value, name);
    return name;
  };
  return (...values) => {
    const key = values.map(nameOf).join(" ");
    const isNew = !asked.has(key);
    asked.add(key);
    return isNew;
  };
}
