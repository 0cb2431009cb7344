import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitList } from "../../src/pages/split-list.js";

const ranks = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The pages of a list as a reader's addresses with the stories that each shows, counted from the oldest. */
const pagesOf = (count: number, pageSize: number) =>
  new Map(
    splitList("/world/", ranks(count), pageSize).map(({ stories, ...part }) => [
      part.path,
      JSON.stringify({ ...part, stories: stories.map((rank) => count - rank) }),
    ]),
  );

describe("a list", () => {
  it("is one page until it has twice a page's stories", () => {
    expect(splitList("/world/", ranks(59), 30).map(({ path }) => path)).toEqual(["/world/"]);
    expect(splitList("/world/", [], 30)).toEqual([
      { path: "/world/", number: null, stories: [], newer: null, older: null },
    ]);
  });

  it("then gives its oldest to page 1, which names its neighbours alone", () => {
    const parts = splitList("/world/", ranks(92), 30);
    expect(parts.map(({ path, stories, newer, older }) => [path, stories.length, newer, older])).toEqual([
      ["/world/", 32, null, "/world/page/2/"],
      ["/world/page/2/", 30, "/world/", "/world/page/1/"],
      ["/world/page/1/", 30, "/world/page/2/", null],
    ]);
    expect(parts.at(-1)?.stories).toEqual(ranks(92).slice(62));
  });

  it("shows each story once, newest first, with 30 to 59 on its own page", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 40 }), (count, pageSize) => {
        const parts = splitList("/world/", ranks(count), pageSize);
        expect(parts.flatMap(({ stories }) => stories)).toEqual(ranks(count));
        expect(parts[0]?.stories.length).toBeLessThan(2 * pageSize);
        if (count >= pageSize) expect(parts[0]?.stories.length).toBeGreaterThanOrEqual(pageSize);
      }),
    );
  });

  it("changes its own page alone with a new story, and each p-th time one numbered page and its neighbour", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 2, max: 30 }), (count, pageSize) => {
        const before = pagesOf(count, pageSize);
        const changed = [...pagesOf(count + 1, pageSize)].filter(([path, page]) => before.get(path) !== page);
        const turns = (count + 1) % pageSize === 0 && count + 1 >= 2 * pageSize;
        expect(changed.length).toBeLessThanOrEqual(turns ? 3 : 1);
      }),
    );
  });
});
