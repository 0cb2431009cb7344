// The published JSON Schema of site.yaml, for editors: made of the schema that the program itself uses.

import type * as zod from "zod";
import { loadZod } from "../lazy.js";
import { siteSchema } from "./schema.js";

type Schema = zod.core.JSONSchema._JSONSchema;

/** JSON Schema (2020-12) of the settings; what `schema/site.json` holds. Names are forgiving, so that others are let be. */
export function siteJsonSchema(): object {
  const z = loadZod();
  const { $schema, $defs = {}, properties = {} } = z.toJSONSchema(siteSchema, { io: "output" });
  return {
    $schema,
    title: "Settings of a Broadsheet site",
    type: "object",
    properties: mapped(properties, (schema) => orEmpty(lenient(schema))),
    $defs: mapped($defs, lenient),
  };
}

/** A schema that takes what the program does: any scalar as text, any field left out or empty, names of other spellings. */
function lenient(schema: Schema): Schema {
  if (typeof schema === "boolean") return schema;
  const { id: _id, required: _required, propertyNames: _names, additionalProperties, ...rest } = schema;
  const { type, enum: values, anyOf, items, properties } = rest;
  if (typesOf(type).includes("string") && values === undefined) return { ...rest, ...withTypes(scalar) };
  if (values?.includes("true") === true) {
    const { type: _type, ...others } = rest;
    return { ...others, enum: [true, false, ...values] };
  }
  if (anyOf !== undefined) {
    const members = anyOf.map(lenient).filter((member) => typeof member === "object");
    return { ...rest, anyOf: members };
  }
  if (items !== undefined && !Array.isArray(items)) return { ...rest, items: orEmpty(lenient(items)) };
  if (properties !== undefined)
    return { ...rest, properties: mapped(properties, (inner) => orEmpty(lenient(inner))) };
  if (additionalProperties === undefined) return rest;
  return { ...rest, additionalProperties: orEmpty(lenient(additionalProperties)) };
}

const scalar = ["string", "number", "boolean"];

const typesOf = (type: unknown): readonly unknown[] => (type === undefined ? [] : [type].flat());

/** The types of zod know a single word here; JSON Schema takes a list. */
const withTypes = (types: readonly unknown[]): zod.core.JSONSchema.Schema => ({
  type: [...new Set(types)] as never,
});

/** An empty value is an absent one. */
function orEmpty(schema: Schema): Schema {
  if (typeof schema === "boolean") return schema;
  const { description, type, enum: values, anyOf, ...rest } = schema;
  const about = description === undefined ? {} : { description };
  const none = { type: "null" } as const;
  if (values !== undefined) return { ...about, enum: [...values, null] };
  if (anyOf !== undefined) return { ...about, anyOf: [...anyOf, none] };
  if (type === undefined) return rest.$ref === undefined ? schema : { ...about, anyOf: [rest, none] };
  return { ...about, ...withTypes([...typesOf(type), "null"]), ...rest };
}

const mapped = (schemas: { readonly [name: string]: Schema }, change: (schema: Schema) => Schema) =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema)]));
