// What a template may ask of a value, so that names can be checked before any page is rendered. `ShapeFor` ties
// every shape to its type: a field that views.ts gains or loses does not compile until its shape follows.

/** Text, numbers and flags have nothing below them; `any` is data that nobody described, where all names are allowed. */
export type Shape =
  | AnyShape
  | TextShape
  | { readonly is: "number" }
  | { readonly is: "flag" }
  | { readonly is: "list"; readonly of: Shape }
  | ObjectShape<{ readonly [field: string]: Shape }>;

export interface AnyShape {
  readonly is: "any";
}

/** `literal` where the text is known while templates are checked: a view's `kind`. */
export interface TextShape {
  readonly is: "text";
  readonly literal: string | null;
}

export interface ObjectShape<Fields> {
  readonly is: "object";
  /** For messages and docs/templates.md: `Card`. */
  readonly name: string;
  readonly fields: Fields;
}

/** The shape that a value of type `Value` must have; null is left out, since every look-up below null is empty. */
export type ShapeFor<Value> = unknown extends Value
  ? AnyShape
  : [NonNullable<Value>] extends [string]
    ? TextShape
    : [NonNullable<Value>] extends [number]
      ? { readonly is: "number" }
      : [NonNullable<Value>] extends [boolean]
        ? { readonly is: "flag" }
        : [NonNullable<Value>] extends [readonly (infer Item)[]]
          ? { readonly is: "list"; readonly of: ShapeFor<Item> }
          : string extends keyof NonNullable<Value>
            ? AnyShape
            : ObjectShape<{
                readonly [Field in keyof NonNullable<Value>]: ShapeFor<NonNullable<Value>[Field]>;
              }>;

export const any: AnyShape = { is: "any" };
export const text: TextShape = { is: "text", literal: null };
export const number = { is: "number" } as const;
export const flag = { is: "flag" } as const;

/** A list of values of one shape. */
export const list = <Of extends Shape>(of: Of) => ({ is: "list", of }) as const;

/** An object with exactly these fields. */
export const object = <Fields extends { readonly [field: string]: Shape }>(
  name: string,
  fields: Fields,
): ObjectShape<Fields> => ({
  is: "object",
  name,
  fields,
});
