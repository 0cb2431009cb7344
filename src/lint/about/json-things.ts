// The parts of a JSON Feed, of which nothing is certain.

/** Keys and indices from the top of a JSON text to a value. */
export type Path = readonly (string | number)[];

export interface Thing {
  readonly [name: string]: unknown;
}

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The things in a list; none where it is no list. */
export const thingsOf = (value: unknown): readonly Thing[] =>
  Array.isArray(value) ? value.filter(isThing) : [];
