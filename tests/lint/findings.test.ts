import { afterEach, expect, it } from "vitest";
import { lintSite } from "../../src/lint-site.js";
import { type TestSite, testNow } from "../rig/site.js";
import { seeded } from "./seeded.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

async function messages(lines: number): Promise<readonly string[]> {
  site = seeded({ "public/robots.txt": [/$/, "Noindex: /drafts/\n".repeat(lines)] });
  const { diagnostics } = await lintSite({ root: site.root, now: testNow });
  site.close();
  return diagnostics.map(({ message }) => message);
}

it("tells 20 breaches of a rule by a file, and how many more there are", async () => {
  const plain = "Nobody reads `noindex` in robots.txt.";
  expect(await messages(20)).toEqual(Array(20).fill(plain));
  expect(await messages(1250)).toEqual([
    ...Array(19).fill(plain),
    `${plain} (and 1,230 more findings of this kind in the file)`,
  ]);
});
