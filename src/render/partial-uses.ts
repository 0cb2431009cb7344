// Which partials a template calls, and which it defines inline.

import { type Location, literalName, type Program, type Statement } from "./syntax.js";

/** The partials that a template calls, by their names; those that it defines inline are its own. */
export interface Uses {
  readonly names: readonly { readonly name: string; readonly loc: Location }[];
  /** A computed name may call any partial. */
  readonly isComputed: boolean;
}

export function usesOf(program: Program): Uses {
  const names: { readonly name: string; readonly loc: Location }[] = [];
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
