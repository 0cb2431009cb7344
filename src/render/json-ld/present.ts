// Objects for JSON-LD name only what is known.

/** An object before what is not known of it is left out. */
type Draft<T> = { readonly [K in keyof T]: T[K] | null };

/** Without the properties that are null. `T` is a type of schema.org, so that no property is made up. */
export function present<T extends object>(properties: Draft<T>): T {
  const known: { [name: string]: unknown } = {};
  for (const name in properties) {
    const value: unknown = properties[name];
    if (value !== null) known[name] = value;
  }
  // What a type demands, which is its name alone, is never null.
  return known as T;
}
