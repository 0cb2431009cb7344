// Words of withheld articles, planted at random wherever words can get out, are all found, and each is named rightly.
// The long run: `LEAKS=2000 SEED=7 npx vitest run tests/leaks/planted.test.ts`

import { afterEach, expect, it } from "vitest";
import { createDraw } from "../rig/draw.js";
import type { TestSite } from "../rig/site.js";
import { numberOfWays, plantedSite, plantLeak } from "./rig/planted-site.js";

const leaks = Number(process.env.LEAKS ?? 80);
const seed = Number(process.env.SEED ?? 1);
let site: TestSite | undefined;
afterEach(() => site?.close());

it(`finds ${leaks} planted leaks`, { timeout: 60_000 + leaks * 4_000 }, async () => {
  const draw = createDraw(seed);
  const planted = plantedSite(draw, 8);
  site = planted.site;
  expect((await site.build()).diagnostics).toEqual([]);
  const ways = new Set<string>();
  for (let number = 0; number < leaks; number++) {
    const { how, secret, names, code, undo } = plantLeak(site, planted.secrets, number, draw);
    ways.add(how);
    const yesterday = site.files();
    const { diagnostics, published } = await site.build();
    const told = diagnostics.filter((each) => each.code.startsWith("withheld-"));
    const seen = `${number} of seed ${seed}: ${how}, ${secret.path}: ${JSON.stringify(diagnostics, null, 1)}`;
    expect(
      told.map((each) => each.code),
      seen,
    ).toEqual([code]);
    const [first] = told;
    expect(first?.message, seen).toContain(secret.path);
    expect(`${first?.place.path}`, seen).toBe(names);
    expect(first?.other?.path, seen).toBe(secret.path);
    expect(first?.other?.line, seen).toBeGreaterThan(1);
    expect(published, seen).toBe(code === "withheld-quoted");
    if (!published) expect(site.files()).toEqual(yesterday);
    undo();
  }
  expect(ways.size).toBe(Math.min(leaks, numberOfWays));
  expect((await site.build()).diagnostics).toEqual([]);
});
