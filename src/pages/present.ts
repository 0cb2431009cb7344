// Objects for JSON-LD name only what is known.

/** Without the properties that are null or undefined. */
export function present(properties: { readonly [name: string]: unknown }): {
  readonly [name: string]: unknown;
} {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  );
}
