// What a partial is shown where a template calls it, and whether there is one.

import { shapeOf } from "./check-expressions.js";
import type { NameCheck } from "./name-check.js";
import { noPartialBlock, unknownPartial } from "./name-problems.js";
import type { ParsedTemplate } from "./parse-template.js";
import { inlineName } from "./partial-uses.js";
import type { Closure, Scope } from "./scope.js";
import { any, type Shape } from "./shapes.js";
import { literalName, type Partial, type PartialBlock, type Program } from "./syntax.js";

/** Follows a call of a partial into what it calls. */
export function checkPartial(statement: Partial | PartialBlock, scope: Scope, check: NameCheck): void {
  const [param] = statement.params;
  const given = param === undefined ? (scope.contexts[0] ?? any) : shapeOf(param, scope, check);
  const hash = (statement.hash?.pairs ?? []).map(
    (pair) => [pair.key, shapeOf(pair.value, scope, check)] as const,
  );
  const context = check.extended(given, Object.fromEntries(hash));
  const block = statement.type === "PartialBlockStatement" ? statement.program : null;
  const name = literalName(statement.name);
  const closure = name === null ? null : closureOf(name, scope);
  const template = name === null ? undefined : check.library.templates.get(name);
  if (closure !== null) enterClosure(closure, context, scope, check);
  else if (template !== undefined) enterTemplate(template, context, statement, scope, check);
  else {
    if (name === null) shapeOf(statement.name, scope, check);
    else if (!check.library.broken.has(name)) reportUnknown(name, statement, scope, check);
    if (block !== null) check.walk(block, scope);
  }
}

/** The block or the inline partial that a name stands for here, before any file. */
function closureOf(name: string, scope: Scope): Closure | null {
  if (name === "@partial-block") return scope.partialBlock;
  return Object.hasOwn(scope.inlines, name) ? (scope.inlines[name] ?? null) : null;
}

function reportUnknown(
  name: string,
  statement: Partial | PartialBlock,
  scope: Scope,
  check: NameCheck,
): void {
  if (name === "@partial-block") {
    check.report(noPartialBlock, statement.loc, scope);
    return;
  }
  const { templates, inlineNames } = check.library;
  const { problem, isNear } = unknownPartial(name, [...templates.keys(), ...Object.keys(scope.inlines)]);
  // {{#> name}}…{{/name}} shows its own block where there is no such partial: that is what it is for.
  const isFallback = statement.type === "PartialBlockStatement" && (!isNear || inlineNames.has(name));
  check.report(isFallback ? null : problem, statement.name.loc, scope);
}

/** A block sees what surrounds it where it is written, but `this`, the `@` variables and inline partials of where it is called. */
function enterClosure(closure: Closure, context: Shape, from: Scope, check: NameCheck): void {
  const { program, scope } = closure;
  // An inline partial may call itself, to go through a tree.
  if (from.trail.includes(program)) return;
  const isSame = scope.contexts[0] === context;
  check.walk(program, {
    ...scope,
    contexts: isSame ? scope.contexts : [context, ...scope.contexts],
    variables: { ...scope.variables, ...from.variables },
    inlines: { ...scope.inlines, ...from.inlines },
    trail: [...from.trail, program],
  });
}

function enterTemplate(
  called: ParsedTemplate,
  context: Shape,
  statement: Partial | PartialBlock,
  scope: Scope,
  check: NameCheck,
): void {
  const block = statement.type === "PartialBlockStatement" ? statement.program : null;
  if (scope.trail.includes(called.program)) return;
  if (!check.isNew(called, context, scope.inlines, block ?? scope.partialBlock, scope.root)) return;
  // A block's inline definitions are in reach of the partial, and of nothing else around the block.
  const inner = block === null ? scope : withInlines(block, scope);
  check.walk(called.program, {
    ...inner,
    template: called,
    contexts: [context],
    blockParams: {},
    partialBlock: block === null ? scope.partialBlock : { program: block, scope: inner },
    trail: [...scope.trail, called.program],
    caller: scope.template.placeOf(statement.loc),
  });
}

/** The scope inside a program: the inline partials that it defines are known in all of it. */
export function withInlines(program: Program, scope: Scope): Scope {
  const found = program.body.flatMap((statement) =>
    statement.type === "DecoratorBlock"
      ? inlineName(statement).map((name) => [name, { program: statement.program, scope }] as const)
      : [],
  );
  return found.length === 0
    ? scope
    : { ...scope, inlines: { ...scope.inlines, ...Object.fromEntries(found) } };
}
