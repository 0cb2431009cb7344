// With urls.txt, no address that was ever published is without a page, a redirect that ends at one, or a page that says that it
// is gone, whatever happens to the articles; each error is answered with what it offers.
// The long run: `STEPS=5000 SEED=7 npx vitest run tests/urls/permanence.test.ts`

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { readTemplatesOnce } from "../rig/templates-once.js";
import { createDesk, type Desk } from "./rig/desk.js";
import { answered, differences } from "./rig/published.js";

const steps = Number(process.env.STEPS ?? 100);
const seed = Number(process.env.SEED ?? 1);

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it(`loses no address in ${steps} steps`, { timeout: 120_000 + steps * 2_000 }, async () => {
  readTemplatesOnce();
  desk = createDesk(seed);
  const ever = new Set<string>();
  const ways: { [way: string]: number } = {};
  for (let step = 0; step < steps; step++) {
    const what = step === 0 ? "begin" : desk.change();
    vi.stubEnv("SOURCE_DATE_EPOCH", String(desk.now()));
    const answers = await desk.buildAnswering();
    for (const answer of answers) ways[answer] = (ways[answer] ?? 0) + 1;
    const where = `step ${step} of seed ${seed}: ${what}; ${answers.join(", ")}`;
    const site = answered(join(desk.root, "dist"));
    for (const address of site.pages) ever.add(address);
    const lost = [...ever].filter((address) => !site.isAnswered(address) && !desk?.isWithheld(address));
    expect(lost, where).toEqual([]);
    expect(site.faults, where).toEqual([]);
    if (step % 50 === 49) await expectClean(desk, where);
  }
  process.stdout.write(`${ever.size} addresses, ${JSON.stringify(ways)}\n`);
  // Each way was gone.
  for (const way of ["url-moved", "gone", "redirect", "alias", "gone-claimed", "redirect-taken"])
    expect(ways[way] ?? 0, way).toBeGreaterThan(steps < 300 ? -1 : 0);
});

/** A build without a store gives the same site, and leaves the same urls.txt. */
async function expectClean(of: Desk, where: string): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "broadsheet-clean-"));
  try {
    for (const name of ["site.yaml", "articles", "urls.txt"])
      cpSync(join(of.root, name), join(root, name), { recursive: true });
    const result = await of.build(root);
    expect(result.published, where).toBe(true);
    expect(differences(of.root, root, ["dist", "urls.txt"]), where).toEqual([]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
