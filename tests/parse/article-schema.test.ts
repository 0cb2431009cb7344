import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { articleJsonSchema } from "../../src/parse/article-schema.js";

const path = "schema/article.json";

// UPDATE=1 writes it anew.
it("the published schema of the front matter is the program's own", () => {
  const text = `${JSON.stringify(articleJsonSchema(), null, 2)}\n`;
  if (process.env.UPDATE === "1") {
    if (!existsSync("schema")) mkdirSync("schema");
    writeFileSync(path, text);
  }
  expect(readFileSync(path, "utf8")).toBe(text);
});

it("the published schema knows every name and takes any scalar for text", () => {
  const schema = JSON.parse(readFileSync(path, "utf8"));
  expect(schema.properties.headline.anyOf[0].type).toContain("number");
  expect(schema.properties.title).toMatchObject({ $ref: "#/properties/headline" });
  expect(schema.properties.label.anyOf[0].enum).toContain("opinion");
  expect(schema.properties.draft.anyOf[0].type).toContain("boolean");
});
