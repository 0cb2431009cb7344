import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { readYaml } from "../../src/config/yaml.js";

/** The value, or its mistakes as the text that each points at, its message and its fix. */
function read(text: string): unknown {
  const reading = readYaml(text);
  if (!("problems" in reading)) return reading.value;
  return reading.problems.map(
    ({ offset, length, message, fix }) => `[${text.slice(offset, offset + length)}] ${message} ${fix}`,
  );
}

function standing(text: string, path: readonly (string | number)[], what: "key" | "value"): string | null {
  const reading = readYaml(text);
  if ("problems" in reading) throw new Error(reading.problems[0]?.message);
  const span = reading.spotOf(path, what);
  return span === null ? null : text.slice(span.offset, span.offset + span.length);
}

describe("YAML", () => {
  it("is of version 1.2, with its core schema, and has no dates", () => {
    expect(read("a: 2026-01-20\nb: yes\nc: 0x10\nd: 1.50\ne: ~\nf: true\ng: 1_000\n")).toEqual({
      a: "2026-01-20",
      b: "yes",
      c: 16,
      d: 1.5,
      e: null,
      f: true,
      g: "1_000",
    });
    expect(read("%YAML 1.1\n---\na: yes\nb: 2026-01-20\n")).toEqual({ a: "yes", b: "2026-01-20" });
  });

  it("gives the text of a scalar as it was written", () => {
    const text = "title: 1.50\nyear: 0x10\nnames:\n  - yes\n  - 'it''s'\nname: 0123 # no number\n";
    expect(standing(text, ["title"], "value")).toBe("1.50");
    expect(standing(text, ["year"], "value")).toBe("0x10");
    expect(standing(text, ["names", 0], "value")).toBe("yes");
    expect(standing(text, ["names", 1], "value")).toBe("'it''s'");
    expect(standing(text, ["name"], "value")).toBe("0123");
    expect(standing(text, ["names"], "key")).toBe("names");
    expect(standing(text, ["nothing"], "key")).toBeNull();
    expect(standing(text, ["names", "0"], "value")).toBeNull();
  });

  it("takes names that every object has for what they are", () => {
    const value = read("__proto__: {x: 1}\nconstructor: y\n");
    expect(Object.entries(value ?? {})).toEqual([
      ["__proto__", { x: 1 }],
      ["constructor", "y"],
    ]);
    expect({}).not.toHaveProperty("x");
  });

  it("takes brackets over several lines, closed where the line begins", () => {
    expect(read("tags: [\n  a,\n  b\n]\nx: y\n")).toEqual({ tags: ["a", "b"], x: "y" });
  });

  const colon = "A colon followed by a space begins a value, and here is a second one on the line.";
  it.each([
    ["title: Budget: what now\n", [`[Budget: what now] ${colon} Write \`title: "Budget: what now"\`.`]],
    [
      'a: One: "two"\nb: x\nc: - Three: four\n'.replace("- ", ""),
      [
        `[One: "two"] ${colon} Write \`a: 'One: "two"'\`.`,
        `[Three: four] ${colon} Write \`c: "Three: four"\`.`,
      ],
    ],
    ["a:\n\t- b\n", ["[\t] YAML does not allow tabs for indentation. Use spaces."]],
    ["a: {\n\tb: c\n}\n", ["[\t] YAML does not allow tabs for indentation. Use spaces."]],
    [
      "date:2026-01-20\nx: y\n",
      ["[:] After the colon of a key there must be a space. Write `date: 2026-01-20`."],
    ],
    [
      'a: "open\nb: c\n',
      ['["open] The quote that opens here is not closed. Close it at the end of the value.'],
    ],
    ["a: 'it's'\n", ["['it's'] A quote inside this value ends it before its end. Write `a: \"it's\"`."]],
    ["a: @b\n", ['[@b] A value cannot begin with `@` unless it is in quotes. Write `a: "@b"`.']],
  ])("says what is wrong with %j, in its line", (text, problems) => {
    expect(read(text)).toEqual(problems);
  });

  it.each([
    ["an alias", "a: b\nc: *a\n", /alias/],
    ["a tag", "a: !!js/function 'x'\n", /tag/],
    ["a tag that others know", "a: !!binary aGk=\n", /tag/],
    ["a key for the second time", "a: b\na: c\n", /second time/],
    ["a second document", "a: b\n---\nc: d\n", /second YAML document/],
    ["a bracket that is not closed", "a: [b, c\nd: e\n", /not closed/],
    ["a line without a key", "a: b\njust text\n", /no `key:`/],
    ["an odd indentation", "a: b\n  c: d\n", /indentation/],
    ["a list in a mapping", "- a\nb: c\n", /mixed/],
    ["a special space", "a:\u00a0b\nc: d\n", /space after this colon/],
  ])("refuses %s", (_, text, message) => {
    expect(read(text)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ["lists", "- ".repeat(60)],
    ["brackets", "[".repeat(100_000)],
    ["braces", "{a: ".repeat(10_000)],
    ["keys", "? ".repeat(60)],
  ])("refuses %s nested beyond reason", (_, text) => {
    expect(read(text)).toEqual([expect.stringContaining("nested more than 50 levels deep")]);
  });

  it("refuses what is too long", () => {
    expect(read("#".repeat(2_000_001))).toEqual([
      expect.stringContaining("This is 2,000,001 characters long; at most 2,000,000 are read."),
    ]);
  });

  it("knows the place of every value of any document", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (value) => {
        const text = stringify(value, { aliasDuplicateObjects: false });
        const reading = readYaml(text);
        if ("problems" in reading) throw new Error(`${reading.problems[0]?.message} ${text}`);
        const visit = (inner: unknown, path: readonly (string | number)[]): void => {
          if (typeof inner === "object" && inner !== null) {
            for (const [key, deeper] of Object.entries(inner))
              visit(deeper, [...path, Array.isArray(inner) ? Number(key) : key]);
            return;
          }
          if (typeof inner === "string" && inner.includes("\n")) return;
          const span = reading.spotOf(path, "value");
          if (span === null) throw new Error(`nothing at ${JSON.stringify(path)} in ${text}`);
          expect(read(`a: ${text.slice(span.offset, span.offset + span.length)}`)).toEqual({ a: inner });
        };
        visit(reading.value, []);
      }),
    );
  });

  it("never throws, and points into the text", () => {
    const words = fc.constantFrom(
      ..."a|: |:|\n|  |\t|- |? |[|]|{|}|,|\"|'|#|&x |*x|!t |||>|%|@|`|---\n|...\n|\\|\u00a0|é".split("|"),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const reading = readYaml(text);
        if (!("problems" in reading)) return;
        expect(reading.problems.length).toBeGreaterThan(0);
        for (const { offset, length, message } of reading.problems) {
          expect(message).toMatch(/[.?]$/);
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset + length).toBeLessThanOrEqual(text.length + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
