import { describe, expect, it } from "vitest";
import { wordDiff } from "../../src/text/word-diff.js";

describe("wordDiff", () => {
  it.each([
    ["one two", "one two"],
    ['It\'s "so" -- really...', "It’s “so” – really…"],
    ["a\u00adb  c\n\nd", "ab c d"],
    ["10 - 20", "10 – 20"],
    ["", ""],
  ])("finds the same words in %j and %j", (before, after) => {
    expect(wordDiff(before, after)).toBe(null);
  });

  it.each([
    ["The three came", "The four came", "The [− three + four] came", ["four", "came"], 1],
    ["a b c d e f g h", "a b c d e f X g h", "… c d e f [+ X] g h", ["X", "g", "h"], 1],
    ["one two three", "one three", "one [− two] three", ["three"], 0],
    ["", "All new", "[+ All new]", ["All", "new"], 2],
    ["All old", "", "[− All old]", [], 0],
    ["a b c", "x b y", "[− a + x] b [− c + y]", ["x", "b", "y"], 1],
  ])("shows how %j became %j", (before, after, shown, there, fresh) => {
    expect(wordDiff(before, after)).toEqual({ shown, there, fresh });
  });

  it("stays short and quick for texts of any length", () => {
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(" ");
    const began = performance.now();
    const diff = wordDiff(long("a"), long("b"));
    expect([...(diff?.shown ?? "")].length).toBe(200);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
