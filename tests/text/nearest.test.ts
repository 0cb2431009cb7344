import { describe, expect, it } from "vitest";
import { nearest } from "../../src/text/nearest.js";

describe("nearest", () => {
  it.each([
    ["wrold", ["world", "sport"], "world"],
    ["Headlin", ["headline", "dek"], "headline"],
    ["tpoics", ["topics", "tropics"], "topics"],
    ["photograph", ["topics", "section"], null],
    ["ab", ["xy"], null],
    ["cat", ["bat", "cut", "act"], "act"],
    ["x".repeat(200), ["x".repeat(199)], null],
  ])("takes %s for the right one of %j", (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
    expect(nearest(word, [...candidates].reverse())).toBe(expected);
  });
});
