import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineAt } from "../../src/text/lines.js";

describe("lineAt", () => {
  it.each([
    ["one\ntwo\nthree", 4, { line: 2, column: 1, text: "two" }],
    ["one\r\ntwo\r\n", 6, { line: 2, column: 2, text: "two" }],
    ["one\rtwo", 5, { line: 2, column: 2, text: "two" }],
    ["", 0, { line: 1, column: 1, text: "" }],
    ["one\n", 4, { line: 2, column: 1, text: "" }],
    ["one", 99, { line: 1, column: 4, text: "one" }],
  ])("finds %j at %d", (text, offset, expected) => {
    expect(lineAt(text, offset)).toEqual(expected);
  });

  it("agrees with counting", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\n", "b", "é")), fc.nat(50), (parts, at) => {
        const text = parts.join("");
        const offset = Math.min(at, text.length);
        const before = text.slice(0, offset).split("\n");
        const found = lineAt(text, offset);
        expect([found.line, found.column]).toEqual([before.length, (before.at(-1) ?? "").length + 1]);
        expect(found.text).toBe(text.split("\n")[found.line - 1]);
      }),
    );
  });
});
