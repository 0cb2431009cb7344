// Packages that most commands do without are loaded when they are first asked for.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Gives a package that a `require` can load, by its name; loads it the first time. */
export function lazily<T>(name: string): () => T {
  let loaded: { readonly module: T } | null = null;
  return () => {
    // The package has the type that its own declarations give it.
    loaded ??= { module: require(name) as T };
    return loaded.module;
  };
}

/** What describes settings and fields. */
export const loadZod = lazily<typeof import("zod")>("zod");
