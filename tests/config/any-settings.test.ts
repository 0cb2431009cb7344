import fc from "fast-check";
import { expect, it } from "vitest";
import { readConfig } from "../../src/config/read-config.js";
import { siteSchema } from "../../src/config/schema.js";

const words = fc.constantFrom(
  "",
  " ",
  "A",
  "world",
  "World",
  "-",
  "/",
  "/a/",
  "//a",
  "/:slug/",
  ":id",
  "..",
  "a/b",
  "#abc",
  "teal",
  "yes",
  "3",
  "https://a.example",
  "https://a.example/x?y",
  "a@b.example",
  "mailto:a@b.example",
  "javascript:x",
  "Europe/Berlin",
  "de",
  "en_GB",
  "__proto__",
  "name",
  "url",
);
const names = fc.oneof(
  words,
  fc.constantFrom(...Object.keys(siteSchema.shape), "slug", "title", "colour", "links"),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(names, tie("value"), { maxKeys: 5 }),
  ),
}));

it("any settings are read or told, with a place in the file, and what is read is whole", () => {
  fc.assert(
    fc.property(fc.dictionary(names, value, { maxKeys: 8 }), value, (settings, author) => {
      const text = JSON.stringify(settings);
      const { config, provisional, diagnostics } = readConfig({
        text,
        path: "site.yaml",
        folderName: "gazette",
        authorFiles: [{ path: "authors/a.yaml", text: JSON.stringify(author) }],
      });
      expect(config === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
      expect(JSON.parse(JSON.stringify(provisional))).toEqual(provisional);
      expect(() =>
        Intl.DateTimeFormat(provisional.language, { timeZone: provisional.timeZone }),
      ).not.toThrow();
      for (const { place, message, fix } of diagnostics) {
        expect(place.line).toBe(1);
        expect(place.column).toBeGreaterThan(0);
        expect(message).toMatch(/[.?]$/);
        expect(fix).toMatch(/\.$/);
      }
      for (const list of [provisional.sections, provisional.sources])
        expect(new Set(list.map(({ slug }) => slug)).size).toBe(list.length);
      expect(new Set(provisional.authors.map(({ id }) => id)).size).toBe(provisional.authors.length);
    }),
    { numRuns: 1500 },
  );
});
