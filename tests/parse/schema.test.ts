import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldSchemas, passes } from "../../src/parse/schema.js";

const lengths = [1, 100, 101, 1000, 1001, 20_000, 20_001].map((length) => "x".repeat(length));
const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom("true", "opinion", "Lead", "2026-01-20", ...lengths),
);
const value = fc.oneof(
  text,
  fc.array(fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) }), {
    minLength: 1,
  }),
  fc.constant(null),
  fc.constant({ name: "A" }),
  fc.constant(Array.from({ length: 1001 }, () => "x")),
);

// The keys of a constant object are its type's keys.
const namesOfFields = Object.keys(fieldSchemas()) as (keyof ReturnType<typeof fieldSchemas>)[];

describe("passes", () => {
  it("is true only of what the schema gives back as it is", () => {
    let passing = 0;
    fc.assert(
      fc.property(fc.constantFrom(...namesOfFields), value, (field, value) => {
        if (!passes(field, value)) return;
        passing++;
        expect(fieldSchemas()[field].parse(value)).toEqual(value);
      }),
      { numRuns: 3000 },
    );
    expect(passing).toBeGreaterThan(200);
  });

  it("is true of what ordinary articles give", () => {
    expect(passes("headline", "A bridge reopens")).toBe(true);
    expect(passes("topics", ["Transport", "Rivers"])).toBe(true);
    expect(passes("authors", ["Ana Díaz"])).toBe(true);
    expect(passes("label", "opinion")).toBe(false);
    expect(passes("headline", ["A"])).toBe(false);
  });
});
