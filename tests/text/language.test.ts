import { describe, expect, it } from "vitest";
import { andOf, directionOf, isLanguageTag, localesOf } from "../../src/text/language.js";

describe("languages", () => {
  it("have a direction", () => {
    expect(["en", "ar", "he", "fa", "ur", "az-Arab", "ar-Latn", "ja"].map(directionOf)).toEqual([
      "ltr",
      "rtl",
      "rtl",
      "rtl",
      "rtl",
      "rtl",
      "ltr",
      "ltr",
    ]);
  });

  it("have tags", () => {
    expect(["en", "pt-BR", "zh-Hant-TW", "english language", "", "e", "en_GB"].map(isLanguageTag)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("have a word for and", () => {
    expect(["en", "de", "es", "ar"].map(andOf)).toEqual(["and", "und", "y", "و"]);
  });

  it("fall back to English, never to the machine's own", () => {
    expect(andOf("qaa")).toBe("and");
    expect(new Intl.DateTimeFormat(localesOf("qaa")).resolvedOptions().locale).toBe("en");
  });
});
