import { describe, expect, it } from "vitest";
import { createPaint, wantsColour } from "../../src/cli/colour.js";

describe("wantsColour", () => {
  it("is for terminals that can show colours", () => {
    expect(wantsColour([], {}, true)).toBe(true);
    expect(wantsColour([], {}, false)).toBe(false);
    expect(wantsColour([], { TERM: "dumb" }, true)).toBe(false);
  });

  it("obeys NO_COLOR before all, unless it is empty", () => {
    expect(wantsColour([], { NO_COLOR: "1" }, true)).toBe(false);
    expect(wantsColour([], { NO_COLOR: "1", FORCE_COLOR: "1" }, true)).toBe(false);
    expect(wantsColour([], { NO_COLOR: "" }, true)).toBe(true);
  });

  it("obeys FORCE_COLOR", () => {
    expect(wantsColour([], { FORCE_COLOR: "1" }, false)).toBe(true);
    expect(wantsColour([], { FORCE_COLOR: "0" }, true)).toBe(false);
    expect(wantsColour([], { FORCE_COLOR: "false" }, true)).toBe(false);
  });

  it("obeys the option in both spellings, anywhere before --", () => {
    expect(wantsColour(["build", "--no-colour"], { FORCE_COLOR: "1" }, true)).toBe(false);
    expect(wantsColour(["--no-color", "build"], {}, true)).toBe(false);
    expect(wantsColour(["new", "article", "--", "--no-color"], {}, true)).toBe(true);
  });
});

describe("createPaint", () => {
  it("paints, or leaves text alone", () => {
    expect(createPaint(true)("red", "x")).toBe("\u001b[31mx\u001b[39m");
    expect(createPaint(false)("red", "x")).toBe("x");
  });
});
