// Packages that most commands do without are loaded when they are first asked for.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Gives what `make` makes, which it is asked for once, the first time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Gives a package that a `require` can load, by its name; loads it the first time. */
export function lazily<T>(name: string): () => T {
  // The package has the type that its own declarations give it.
  return once(() => require(packed(name)) as T);
}

/** Where a package lies: those of very many files are one each in the compiled program (scripts/bundle.mjs). */
function packed(name: string): string {
  try {
    return require.resolve(`../packages/${name}.cjs`);
  } catch {
    return name;
  }
}

export type Sharp = typeof import("sharp")["default"];

/** What measures and draws pictures; null where the package, which is optional, is not installed. */
export const loadSharp = (): Promise<Sharp | null> =>
  import("sharp").then((module) => module.default).catch(() => null);

/** What describes settings and fields. */
export const loadZod = lazily<typeof import("zod")>("zod");
