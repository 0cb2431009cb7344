// What only looks as if it broke a rule, and what breaks one in a way of its own, beside the breaches of rules.test.ts.

import { afterEach, describe, expect, it } from "vitest";
import { lintSite } from "../../src/lint-site.js";
import { type TestSite, testNow } from "../rig/site.js";
import type { Breach } from "./breach.js";
import { healthy } from "./near/healthy.js";
import { wrong } from "./near/wrong.js";
import { seeded } from "./seeded.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

async function found(change: Breach["change"], now = testNow): Promise<readonly string[]> {
  site = seeded(change);
  const { diagnostics } = await lintSite({ root: site.root, now });
  return diagnostics.map(({ code, place }) => `${code} ${place.path}`);
}

describe("the linter has nothing to say of", () => {
  it.each(healthy)("$what", async ({ change, now }) => {
    expect(await found(change, now)).toEqual([]);
  });
});

describe("the linter finds", () => {
  it.each(wrong)("$what", async ({ change, is }) => {
    expect(await found(change)).toEqual([is]);
  });
});
