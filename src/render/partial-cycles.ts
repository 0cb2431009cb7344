// Finds partials that include themselves, directly or through others.

import type { ParsedTemplate } from "./parse-template.js";
import type { Problems } from "./problems.js";
import { type Location, literalName, type Program, type Statement } from "./syntax.js";

interface Use {
  readonly name: string;
  readonly loc: Location;
}

/** Adds a `template-cycle` for each ring of partials, shown from its first name round to itself. */
export function checkCycles(templates: ReadonlyMap<string, ParsedTemplate>, problems: Problems): void {
  const uses = new Map([...templates].map(([name, template]) => [name, usesOf(template.program).names]));
  const done = new Set<string>();

  const visit = (name: string, trail: readonly string[]): void => {
    for (const use of uses.get(name) ?? []) {
      const start = trail.indexOf(use.name);
      const template = templates.get(name);
      if (start >= 0 && template !== undefined) {
        const ring = [...trail.slice(start), use.name].join(" → ");
        problems.add(
          {
            code: "template-cycle",
            message: `This partial includes itself, and would do so without end: ${ring}.`,
            fix: `Take {{> ${use.name}}} away here, or break the ring elsewhere.`,
          },
          template.placeOf(use.loc),
        );
      } else if (!done.has(use.name)) visit(use.name, [...trail, use.name]);
    }
    done.add(name);
  };

  for (const name of [...templates.keys()].sort()) if (!done.has(name)) visit(name, [name]);
}

/** The partials that a template calls; those that it defines inline are its own. */
export function usesOf(program: Program): { readonly names: readonly Use[]; readonly isComputed: boolean } {
  const names: Use[] = [];
  let isComputed = false;
  const walk = (part: Program, inlines: ReadonlySet<string>): void => {
    const here = new Set([...inlines, ...part.body.flatMap(inlineName)]);
    for (const statement of part.body) {
      if (statement.type === "PartialStatement" || statement.type === "PartialBlockStatement") {
        const name = literalName(statement.name);
        if (name === null) isComputed = true;
        else if (name !== "@partial-block" && !here.has(name)) names.push({ name, loc: statement.loc });
      }
      if ("program" in statement && statement.program !== undefined) walk(statement.program, here);
      if ("inverse" in statement && statement.inverse !== undefined) walk(statement.inverse, here);
    }
  };
  walk(program, new Set());
  return { names, isComputed };
}

/** The name of a partial that a statement defines inline, if it does. */
export function inlineName(statement: Statement): readonly string[] {
  if (statement.type !== "DecoratorBlock") return [];
  const [name] = statement.params;
  return name?.type === "StringLiteral" ? [name.value] : [];
}
