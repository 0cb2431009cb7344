// The published JSON Schema of an article's front matter, for editors: made of the schema that the program itself uses.

import { loadZod } from "../lazy.js";
import { fieldNames } from "./fields.js";
import { fieldSchemas } from "./schema.js";

/** JSON Schema (2020-12) of the front matter, with the names of other tools; what `schema/article.json` holds. */
export function articleJsonSchema(): object {
  const z = loadZod();
  const fields = z.toJSONSchema(z.looseObject(fieldSchemas()), {
    io: "output",
    override: ({ jsonSchema }) => {
      // Any scalar is taken as text, so that `title: 1984` and `draft: true` are right.
      if (jsonSchema.type === "string" && jsonSchema.enum === undefined)
        jsonSchema.type = ["string", "number", "boolean"] as never;
      if (jsonSchema.enum?.includes("true") === true) {
        delete jsonSchema.type;
        jsonSchema.enum = [true, false, ...jsonSchema.enum];
      }
    },
  });
  const properties: { [name: string]: unknown } = {};
  for (const { name, field } of fieldNames) {
    const schema = fields.properties?.[field];
    properties[name] =
      name === field
        ? empty(schema)
        : { $ref: `#/properties/${field}`, description: `Another name of \`${field}\`.` };
  }
  return {
    $schema: fields.$schema,
    title: "Front matter of an article",
    type: "object",
    properties,
    additionalProperties: true,
  };
}

/** An empty value is an absent one. */
function empty(schema: unknown): unknown {
  const { description, ...rest } = (schema ?? {}) as { description?: string }; // What zod wrote for the field.
  return { description, anyOf: [rest, { type: "null" }] };
}
