import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTypography, typographic } from "../../src/text/typography.js";

describe("typographic", () => {
  it.each([
    ["en", `"It's 'fine'," she said`, "“It’s ‘fine’,” she said"],
    ["de", `"Das ist 'gut'", sagte sie`, "„Das ist ‚gut‘“, sagte sie"],
    ["es", `Dijo "hola"`, "Dijo «hola»"],
    ["fr", `Il dit "oui"`, "Il dit «\u202foui\u202f»"],
    ["ar", `قال "نعم"`, "قال ”نعم“"],
    [
      "en",
      "the '90s, rock 'n' roll, the dogs' bowl, 1990's",
      "the ’90s, rock ’n’ roll, the dogs’ bowl, 1990’s",
    ],
    ["en", `5'10" tall`, "5’10″ tall"],
    ["en", `a size of "12" and more`, "a size of “12” and more"],
    ["en", "1914--1918 --- and then...", "1914–1918 — and then…"],
    ["en", "a-b ---- c .... d", "a-b ---- c .... d"],
    ["en", `("quoted")`, "(“quoted”)"],
    ["en", `"'Tis the season"`, "“’Tis the season”"],
    ["en", "already “set” — it’s", "already “set” — it’s"],
  ])("%s: %s", (language, text, expected) => {
    expect(typographic(text, language)).toBe(expected);
  });

  it("remembers what came before in a block", () => {
    const set = createTypography("en");
    const parts = ["She said ", '"', "yes", '"', ", didn", "'t she?"];
    expect(parts.map((part, index) => set(part, parts[index + 1])).join("")).toBe(
      "She said “yes”, didn’t she?",
    );
    set.reset();
    expect(set('"New block')).toBe("“New block");
  });

  it("leaves no straight quote, and what it has set stays", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', "'", "a", " ", ".", "-", "(", "9", "é", "\u{1f600}")),
        (parts) => {
          const set = typographic(parts.join(""), "en");
          expect(set).not.toMatch(/["']/);
          expect(typographic(set, "en")).toBe(set);
        },
      ),
    );
  });
});
