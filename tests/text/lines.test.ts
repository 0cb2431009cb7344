import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSpans, lineAt, lineStarts, spanOf } from "../../src/text/lines.js";

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

describe("createSpans", () => {
  it("finds what lineAt finds, whatever was asked before", () => {
    const parts = fc.array(fc.constantFrom("a", "bc", "\n", "\r\n", "\r", "é"), { maxLength: 30 });
    fc.assert(
      fc.property(parts, fc.array(fc.tuple(fc.nat(40), fc.nat(5))), (parts, asked) => {
        const text = parts.join("");
        const span = createSpans(text);
        for (const [offset, length] of asked)
          expect(span(offset, length)).toEqual(spanOf(lineAt(text, offset), length));
      }),
    );
  });
});

describe("lineStarts", () => {
  it("knows every ending", () => {
    expect(lineStarts("a\nb\r\nc\rd\n")).toEqual([0, 2, 5, 7, 9]);
    expect(lineStarts("a\n\nb\n")).toEqual([0, 2, 3, 5]);
    expect(lineStarts("")).toEqual([0]);
  });
});
