// The second output of a site, where its settings name a folder for it: written when the first is in place.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { sortDiagnostics } from "../diagnostics/sort.js";
import type { BuildOptions, Timeless } from "./outcome.js";
import { soonerOf } from "./turns-of-build.js";

/** The result of a build with what became of its second output, which `build` makes. */
export async function withGated(
  built: Timeless,
  options: BuildOptions,
  build: (options: BuildOptions) => Promise<Timeless>,
): Promise<Timeless> {
  const folder = built.config?.access.output ?? null;
  if (!built.published || folder === null || options.gated === false) return built;
  const { onProgress, ...asked } = options;
  const gated = await build(asked);
  const { out, published, pages, files } = gated;
  const told = new Set(built.diagnostics.map((diagnostic) => JSON.stringify(diagnostic)));
  const isNew = (diagnostic: Diagnostic): boolean => !told.has(JSON.stringify(diagnostic));
  return {
    ...built,
    outcome: published ? built.outcome : gated.outcome,
    diagnostics: sortDiagnostics([...built.diagnostics, ...gated.diagnostics.filter(isNew)]),
    next: soonerOf(built.next, gated.next),
    gated: { out, published, pages, files },
  };
}
