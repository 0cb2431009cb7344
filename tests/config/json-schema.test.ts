import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { siteJsonSchema } from "../../src/config/json-schema.js";

const path = "schema/site.json";

// UPDATE=1 writes it anew.
it("the published schema of the settings is the program's own", () => {
  const text = `${JSON.stringify(siteJsonSchema(), null, 2)}\n`;
  if (process.env.UPDATE === "1") {
    if (!existsSync("schema")) mkdirSync("schema");
    writeFileSync(path, text);
  }
  expect(readFileSync(path, "utf8")).toBe(text);
});
