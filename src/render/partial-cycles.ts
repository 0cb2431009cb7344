// Finds partials that include themselves, directly or through others.

import type { ParsedTemplate } from "./parse-template.js";
import type { Problems } from "./problems.js";

/** Adds a `template-cycle` for each ring of partials, shown from its first name round to itself. */
export function checkCycles(templates: ReadonlyMap<string, ParsedTemplate>, problems: Problems): void {
  const done = new Set<string>();

  const visit = (name: string, trail: readonly string[]): void => {
    const template = templates.get(name);
    for (const use of template?.uses.names ?? []) {
      const start = trail.indexOf(use.name);
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
