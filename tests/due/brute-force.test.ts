// What `due` names is right: the site just before an instant that it names and at it differ, byte for byte, and at no other
// instant does it change. And the first of them is what a build says is next, which looks at no other moment.
// The long run: `DUE_SITES=5000 SEED=7 npx vitest run tests/due/brute-force.test.ts`

import { afterEach, expect, it, vi } from "vitest";
import { listDue } from "../../src/due.js";
import { makeSite } from "../rig/site.js";
import { readTemplatesOnce } from "../rig/templates-once.js";
import { openMoments } from "./rig/moments.js";
import { randomSite } from "./rig/random-site.js";

const sites = Number(process.env.DUE_SITES ?? 60);
const seed = Number(process.env.SEED ?? 1);

afterEach(() => vi.restoreAllMocks());

it(`names every instant at which one of ${sites} sites changes, and no other`, {
  timeout: 60_000 + sites * 4_000,
}, async () => {
  const reasons = new Map<string, number>();
  let unchanged = 0;
  readTemplatesOnce();
  for (let index = 0; index < sites; index++) {
    const { files, now, candidates } = randomSite(seed * 1_000_003 + index);
    const site = makeSite(files);
    const told = `site ${index} of seed ${seed}\n${JSON.stringify(files, null, 1).replaceAll("\\n", "\n")}`;
    try {
      const listing = await listDue({ root: site.root, now: new Date(now).toISOString(), limit: 1000 });
      for (const { turns } of listing.due)
        for (const { reason } of turns) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      const named = listing.due.map(({ instant }) => instant);
      const moments = await openMoments(site.root, now);
      const changed: number[] = [];
      let before = await moments.at(now);
      const nexts = [before.next];
      const all = [...new Set([...candidates, ...named, ...named.map((instant) => instant - 1)])];
      for (const instant of all.sort((a, b) => a - b)) {
        if (instant <= now) continue;
        const after = await moments.at(instant);
        if (after.bytes !== before.bytes) {
          changed.push(instant);
          nexts.push(after.next);
        } else unchanged++;
        before = after;
      }
      moments.close();
      const iso = (instants: readonly (number | null)[]) =>
        instants.map((instant) => (instant === null ? null : new Date(instant).toISOString()));
      expect(iso(named), told).toEqual(iso(changed));
      // Each moment's plan knows the next by itself.
      expect(iso(nexts), told).toEqual(iso([...changed, null]));
    } finally {
      site.close();
    }
  }
  const drawn = ["embargo", "date", "expiry", "correction", "retraction"];
  for (const reason of [...drawn, "news-sitemap", "feed-enter", "feed-leave", "picture"])
    expect(reasons.get(reason) ?? 0, reason).toBeGreaterThan(sites / 40);
  expect(unchanged).toBeGreaterThan(sites * 5);
});
