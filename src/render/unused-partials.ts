// A partial that nothing calls was probably meant to replace one of the package's.

import { wholeFile } from "../diagnostics/place.js";
import { nearest } from "../text/nearest.js";
import type { ParsedTemplate } from "./parse-template.js";
import { usesOf } from "./partial-cycles.js";
import type { Problems } from "./problems.js";
import { partialName, type TemplateFile } from "./template-file.js";

/** Adds the warning `template-unused` for each partial of the site that no template calls and that replaces none. */
export function checkUnused(
  files: readonly TemplateFile[],
  templates: ReadonlyMap<string, ParsedTemplate>,
  problems: Problems,
): void {
  const uses = [...templates.values()].map(({ program }) => usesOf(program));
  // A computed name may call anything.
  if (uses.some(({ isComputed }) => isComputed)) return;
  const used = new Set(uses.flatMap(({ names }) => names.map(({ name }) => name)));
  const own = new Set(
    files.filter(({ origin }) => origin === "package").map(({ name }) => partialName(name)),
  );
  for (const { name, path, origin } of files) {
    const partial = partialName(name);
    if (origin !== "site" || partial === name || partial.startsWith("directives/")) continue;
    if (own.has(partial) || used.has(partial)) continue;
    const near = nearest(partial, own);
    problems.warn(
      {
        code: "template-unused",
        message: `No template calls the partial "${partial}", and the package has none of that name to be replaced.`,
        fix:
          near === null
            ? `Call it with {{> ${partial}}}, or remove the file.`
            : `Rename the file to partials/${near}.hbs.`,
      },
      wholeFile(path),
    );
  }
}
