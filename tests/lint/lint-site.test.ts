import { afterEach, expect, it } from "vitest";
import { lintSite } from "../../src/lint-site.js";
import { type TestSite, testNow } from "../rig/site.js";
import { seeded } from "./seeded.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

it("comes to the end of all that it has to look at, and says how many files that were", async () => {
  site = seeded({});
  const told: (readonly [done: number, total: number])[] = [];
  const { pages } = await lintSite({
    ...{ root: site.root, now: testNow },
    onProgress: (phase, done, total) => void (phase === "render" && told.push([done, total])),
  });
  expect(pages).toBeGreaterThan(0);
  expect(told).toEqual(Array.from({ length: pages }, (_, index) => [index + 1, pages]));
});
