// Labels that articles may have.

import type { Planner } from "./planner.js";

/** Those that have words, and those of the site's own stories: one that no story has today is one all the same. */
export function labelsOf({ input, site }: Pick<Planner, "input" | "site">): readonly string[] {
  const named = Object.keys(input.words).flatMap((key) =>
    key.startsWith("label-") ? [key.slice("label-".length)] : [],
  );
  return [...new Set([...named, ...site.stories.flatMap(({ article }) => article.label ?? [])])];
}
