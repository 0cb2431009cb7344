// A headline in its lines.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Frame, fitLines } from "../../../src/pictures/social/fit-lines.js";

/** Every letter is half an em wide. */
const widthOf = (text: string): number => text.replace(/\p{M}/gu, "").length / 2;
const frame: Frame = {
  ...{ width: 1000, height: 400, mostLines: 5 },
  ...{ largest: 100, smallest: 20, leading: 1.1 },
};
const linesOf = (text: string, given: Partial<Frame> = {}) => fitLines(text, widthOf, { ...frame, ...given });

describe("a headline", () => {
  it("of one word is as large as it may be", () =>
    expect(linesOf("Storm")).toEqual({ lines: ["Storm"], size: 100 }));

  it("has lines about as long as one another", () =>
    expect(linesOf("one two three four five six seven").lines).toEqual([
      "one two three four",
      "five six seven",
    ]));

  it("is broken behind a hyphen between letters, and nowhere else in a word", () => {
    const { lines } = linesOf("anti-establishment COVID-19", { width: 500, largest: 60 });
    expect(lines).toEqual(["anti-", "establishment", "COVID-19"]);
  });

  it("keeps together what a no-break space joins", () => {
    const { lines } = linesOf("worth £5\u00a0million", { width: 420, largest: 60 });
    expect(lines).toEqual(["worth", "£5\u00a0million"]);
  });

  it("of one endless word is broken where it must be, its marks with their letters", () => {
    const { lines, size } = linesOf("e\u0301".repeat(150), { smallest: 20 });
    expect(size).toBe(20);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.startsWith("\u0301")).toBe(false);
    expect(lines.join("")).toBe("e\u0301".repeat(150));
  });

  it("that fits in no size ends with an ellipsis", () => {
    const { lines } = linesOf("word ".repeat(400).trim());
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it("of any words of 180 characters is whole, in five lines at most, none wider than the frame", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdefgh-–"), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const text = words.join(" ").slice(0, 180).trim();
        const { lines, size } = linesOf(text);
        expect(lines.length).toBeLessThanOrEqual(5);
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(frame.width);
        expect(lines.length * size * frame.leading).toBeLessThanOrEqual(frame.height);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });
});
