import { describe, expect, it } from "vitest";
import { formatDay, formatMonth } from "../../src/time/format.js";

describe("dates as readers see them", () => {
  it.each([
    ["en", "long", "January 20, 2026"],
    ["en-GB", "long", "20 January 2026"],
    ["de", "long", "20. Januar 2026"],
    ["es", "long", "20 de enero de 2026"],
    ["ar", "long", "20 يناير 2026"],
    ["en", "short", "1/20/26"],
    ["en", "full", "Tuesday, January 20, 2026"],
  ] as const)("%s %s", (language, style, text) => {
    expect(formatDay("2026-01-20", language, style)).toBe(text);
  });

  it("knows months", () => {
    expect(formatMonth("2026-01", "en")).toBe("January 2026");
    expect(formatMonth("2026-01", "de")).toBe("Januar 2026");
  });
});
