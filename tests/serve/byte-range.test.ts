import { describe, expect, it } from "vitest";
import { byteRange } from "../../src/serve/byte-range.js";

describe("byteRange", () => {
  it.each([
    ["bytes=0-3", { start: 0, end: 3 }],
    ["bytes=4-", { start: 4, end: 9 }],
    ["bytes=4-400", { start: 4, end: 9 }],
    ["bytes=-4", { start: 6, end: 9 }],
    ["bytes=-40", { start: 0, end: 9 }],
    ["bytes=10-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=5-4", null],
    ["bytes=-", null],
    ["bytes=0-1,4-5", null],
    ["lines=0-1", null],
    [undefined, null],
  ])("%s of ten bytes", (header, expected) => {
    expect(byteRange(header, 10)).toEqual(expected);
  });

  it("finds nothing in an empty file", () => {
    expect(byteRange("bytes=0-", 0)).toBe("unsatisfiable");
  });
});
