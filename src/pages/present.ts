// Objects for JSON-LD name only what is known.

/** Without the properties that are null or undefined. */
export function present(properties: { readonly [name: string]: unknown }): {
  readonly [name: string]: unknown;
} {
  const known: { [name: string]: unknown } = {};
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (value !== null && value !== undefined) known[name] = value;
  }
  return known;
}
