import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugify } from "../../src/text/slug.js";

describe("slugify", () => {
  it.each([
    ["How a Budget Passes", "how-a-budget-passes"],
    ["  C++ & Rust!  ", "c-rust"],
    ["Über Größe", "über-größe"],
    ["مجلس المدينة", "مجلس-المدينة"],
    ["東京の選挙", "東京の選挙"],
    ["It's 9 o’clock", "its-9-oclock"],
    ["../../etc/passwd", "etc-passwd"],
    ["e\u0301tat", "\u00e9tat"],
    ["!!!", ""],
  ])("makes %j %j", (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it("gives what is its own slug, and can stand in a path", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const slug = slugify(text);
        expect(slugify(slug)).toBe(slug);
        expect(slug).toBe(slug.normalize("NFC"));
        expect(slug).not.toMatch(/[\s/\\.?#%:"<>|*]|^-|-$|--/);
      }),
    );
  });
});
