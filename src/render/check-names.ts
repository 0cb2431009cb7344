// Walks a template as if it rendered one kind of page, partials included, and finds every name, partial and helper
// that it does not know: all of them at once, before a page is rendered.

import { callProblem } from "./check-call.js";
import type { Helper, Helpers } from "./helpers/helper.js";
import { itemOf } from "./helpers/lists.js";
import {
  noPartialBlock,
  notAList,
  notText,
  unknownHelper,
  unknownPartial,
  withHelperHint,
} from "./name-problems.js";
import type { ParsedTemplate } from "./parse-template.js";
import { inlineName } from "./partial-cycles.js";
import type { Problem, Problems } from "./problems.js";
import { enter, extend, resolvePath, type Scope } from "./scope.js";
import { any, flag, number, type Shape } from "./shapes.js";
import {
  type Block,
  type Call,
  type Expression,
  isBareName,
  type Location,
  literalName,
  type Mustache,
  type Partial,
  type PartialBlock,
  type Program,
  type Statement,
} from "./syntax.js";
import { truthOf } from "./truth.js";

/** All templates by the name that `{{> …}}` knows them by, and all helpers. */
export interface Library {
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
  readonly helpers: Helpers;
  /** Names of files that could not be read: known, but with nothing to check. */
  readonly broken: ReadonlySet<string>;
  /** Every name that some template defines inline. */
  readonly inlineNames: ReadonlySet<string>;
}

/** Checks a template for one shape of what it shows; yields `template-name`, `template-partial`, `template-helper`, `template-value`. */
export function checkNames(
  template: ParsedTemplate,
  shown: Shape,
  site: Shape,
  library: Library,
  problems: Problems,
): void {
  const checked = new Set<string>();
  const identify = createIdentities();

  const report = (problem: Problem | null, at: Location, scope: Scope): void => {
    if (problem !== null) problems.add(problem, scope.template.placeOf(at), scope.caller ?? undefined);
  };

  const walk = (program: Program | undefined, outer: Scope): void => {
    if (program === undefined) return;
    const scope = withInlines(program, outer);
    for (const statement of program.body) visit(statement, scope);
  };

  const withInlines = (program: Program, scope: Scope): Scope => {
    const found = program.body.flatMap((statement) =>
      statement.type === "DecoratorBlock"
        ? inlineName(statement).map((name) => [name, { program: statement.program, scope }] as const)
        : [],
    );
    return found.length === 0
      ? scope
      : { ...scope, inlines: { ...scope.inlines, ...Object.fromEntries(found) } };
  };

  const visit = (statement: Statement, scope: Scope): void => {
    switch (statement.type) {
      case "MustacheStatement":
        mustache(statement, scope);
        break;
      case "BlockStatement":
        block(statement, scope);
        break;
      case "PartialStatement":
      case "PartialBlockStatement":
        partial(statement, scope);
        break;
      case "Decorator":
      case "DecoratorBlock":
        if (statement.path.type !== "PathExpression" || statement.path.original !== "inline")
          report(unknownHelper(literalName(statement.path) ?? "", ["inline"]), statement.path.loc, scope);
        break;
      default:
    }
  };

  const mustache = (statement: Mustache, scope: Scope): void => {
    const shape = evaluate(statement, scope, "mustache");
    if (shape.is !== "object" && shape.is !== "list") return;
    report(notText(literalName(statement.path) ?? "this", shape), statement.loc, scope);
  };

  /** What an expression gives, with everything wrong in it reported. */
  const evaluate = (call: Call, scope: Scope, place: "mustache" | "block" | "sub"): Shape => {
    const { path } = call;
    const params = call.params.map((param) => shapeOf(param, scope));
    for (const pair of call.hash?.pairs ?? []) shapeOf(pair.value, scope);
    const name = isBareName(path) && !Object.hasOwn(scope.blockParams, path.original) ? path.original : null;
    const helper = name === null ? undefined : ownHelper(name);
    if (name !== null && helper !== undefined) {
      const problem = callProblem(name, helper, call, place);
      report(problem, call.loc, scope);
      return problem === null ? helper.result(params) : any;
    }
    if (place === "sub" || call.params.length > 0 || (call.hash?.pairs.length ?? 0) > 0) {
      report(unknownHelper(literalName(path) ?? "", Object.keys(library.helpers)), path.loc, scope);
      return any;
    }
    return shapeOf(path, scope);
  };

  const shapeOf = (expression: Expression, scope: Scope): Shape => {
    switch (expression.type) {
      case "StringLiteral":
        return { is: "text", literal: expression.value };
      case "NumberLiteral":
        return number;
      case "BooleanLiteral":
        return flag;
      case "SubExpression":
        return evaluate(expression, scope, "sub");
      case "PathExpression": {
        const found = resolvePath(expression, scope);
        if ("shape" in found) return found.shape;
        report(
          withHelperHint(found.problem, expression.original, Object.keys(library.helpers)),
          expression.loc,
          scope,
        );
        return any;
      }
      default:
        return any;
    }
  };

  const ownHelper = (name: string): Helper | undefined =>
    Object.hasOwn(library.helpers, name) ? library.helpers[name] : undefined;

  const block = (statement: Block, scope: Scope): void => {
    const { path, program, inverse } = statement;
    const name = isBareName(path) && !Object.hasOwn(scope.blockParams, path.original) ? path.original : null;
    const helper = name === null ? undefined : ownHelper(name);
    const given = evaluate(statement, scope, "block");
    if (helper === undefined) {
      // {{#list}} and {{#object}} without a helper, as in Mustache.
      const isList = given.is === "list";
      const isSame = given.is === "flag";
      walk(program, isSame ? scope : enter(scope, isList ? given.of : given, isList, program));
      walk(inverse, scope);
      return;
    }
    const truth = name === "if" || name === "unless" ? truthOf(statement.params[0], scope) : null;
    const isTaken = truth === null ? null : truth === (name === "if");
    const [first] = statement.params;
    // Evaluated once more for its shape alone: its problems are known already, and told once.
    const value = first === undefined ? any : shapeOf(first, scope);
    if (helper.scope === "item")
      report(notAList(name ?? "", first, value), first?.loc ?? statement.loc, scope);
    if (isTaken !== false) walk(program, inside(helper, value, scope, program));
    if (isTaken !== true) walk(inverse, scope);
  };

  const inside = (helper: Helper, value: Shape, scope: Scope, program: Program | undefined): Scope => {
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
  };

  const partial = (statement: Partial | PartialBlock, scope: Scope): void => {
    const [param] = statement.params;
    const given = param === undefined ? (scope.contexts[0] ?? any) : shapeOf(param, scope);
    const hash = (statement.hash?.pairs ?? []).map((pair) => [pair.key, shapeOf(pair.value, scope)] as const);
    const context = extend(given, Object.fromEntries(hash));
    const name = literalName(statement.name);
    const ownBlock = statement.type === "PartialBlockStatement" ? statement.program : null;
    if (name === null) {
      shapeOf(statement.name, scope);
      if (ownBlock !== null) walk(ownBlock, scope);
      return;
    }
    // A block partial's inline definitions are in reach of the partial, and of nothing else around the block.
    const inner = ownBlock === null ? scope : withInlines(ownBlock, scope);
    if (name === "@partial-block") {
      const closure = scope.partialBlock;
      if (closure === null) report(noPartialBlock, statement.loc, scope);
      else enterClosure(closure.program, closure.scope, context);
      return;
    }
    const inline = scope.inlines[name];
    const template = library.templates.get(name);
    if (inline !== undefined && Object.hasOwn(scope.inlines, name)) {
      enterClosure(inline.program, { ...inline.scope, inlines: scope.inlines }, context);
      return;
    }
    if (template !== undefined) {
      callTemplate(template, context, statement, inner, ownBlock);
      return;
    }
    if (ownBlock !== null) walk(ownBlock, scope);
    if (library.broken.has(name)) return;
    // {{#> name}}…{{/name}} shows its own block where there is no such partial: that is what it is for.
    const problem = unknownPartial(name, [...library.templates.keys(), ...Object.keys(scope.inlines)]);
    const isFallback = ownBlock !== null && (!problem.isNear || library.inlineNames.has(name));
    report(isFallback ? null : problem.problem, statement.name.loc, scope);
  };

  const enterClosure = (program: Program, scope: Scope, context: Shape): void => {
    const isSame = scope.contexts[0] === context;
    walk(program, isSame ? scope : { ...scope, contexts: [context, ...scope.contexts] });
  };

  const callTemplate = (
    called: ParsedTemplate,
    context: Shape,
    statement: Partial | PartialBlock,
    scope: Scope,
    ownBlock: Program | null,
  ): void => {
    const key = [called.partial, context, scope.inlines, ownBlock, scope.root].map(identify).join(" ");
    if (checked.has(key) || scope.trail.includes(called.partial)) return;
    checked.add(key);
    walk(called.program, {
      ...scope,
      template: called,
      contexts: [context],
      blockParams: {},
      partialBlock: ownBlock === null ? scope.partialBlock : { program: ownBlock, scope },
      trail: [...scope.trail, called.partial],
      caller: scope.template.placeOf(statement.loc),
    });
  };

  walk(template.program, {
    template,
    contexts: [shown],
    loose: false,
    root: shown,
    site,
    variables: {},
    blockParams: {},
    inlines: {},
    partialBlock: null,
    trail: [template.partial],
    caller: null,
  });
}

/** A short text for each value, the same for the same value. */
function createIdentities(): (value: unknown) => string {
  const known = new Map<unknown, string>();
  return (value) => {
    const found = known.get(value) ?? String(known.size);
    known.set(value, found);
    return found;
  };
}
