import { describe, expect, it } from "vitest";
import { andOf, directionOf, isLanguageTag, listNames } from "../../src/text/language.js";

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

  it("list names in their way", () => {
    const names = ["A", "B", "C"];
    expect(listNames(names, "en")).toBe("A, B and C");
    expect(listNames(names, "en-US")).toBe("A, B, and C");
    expect(listNames(names, "de")).toBe("A, B und C");
    expect(listNames(names, "es")).toBe("A, B y C");
    expect(listNames(names, "ar")).toBe("A وB وC");
    expect(listNames(["A"], "en")).toBe("A");
    expect(listNames([], "en")).toBe("");
  });

  it("have a word for and", () => {
    expect(["en", "de", "es", "ar"].map(andOf)).toEqual(["and", "und", "y", "و"]);
  });
});
