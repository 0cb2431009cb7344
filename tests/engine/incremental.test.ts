// The central law: whatever was edited, and whatever the store holds, a build gives what a clean build gives, byte for byte.
// The long run, of which `ARTICLES=40` makes one of a third of the time:
// `EDITS=5000 SEED=7 npx vitest run tests/engine/incremental.test.ts`

import { afterEach, expect, it, vi } from "vitest";
import { drawSequences, goThrough, noWays, type Sequence, shorten } from "./rig/sequence.js";

const edits = Number(process.env.EDITS ?? 60);
const seed = Number(process.env.SEED ?? 1);
const articles = Number(process.env.ARTICLES ?? 60);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const realNow = Date.now;

/** Late, no file of a site is so fresh that its time does not say whether it was written again. */
const setClock = (late: boolean): void => {
  vi.spyOn(Date, "now").mockImplementation(() => realNow() + (late ? 3_600_000 : 0));
};

const run = (sequence: Sequence, ways = noWays()): Promise<string | null> =>
  goThrough(sequence, ways, setClock);

it(`builds the same bytes after ${edits} random edits as a clean build`, {
  timeout: 120_000 + edits * 4_000,
}, async () => {
  const ways = noWays();
  for (const [index, sequence] of drawSequences(seed, edits, articles).entries()) {
    const fault = await run(sequence, ways);
    if (index % 10 === 9) process.stdout.write(`${index + 1} sequences: ${JSON.stringify(ways)}\n`);
    if (fault === null) continue;
    // Shortening takes long, and may run out of time.
    process.stdout.write(`sequence ${index} of seed ${seed}\n${fault}\n`);
    const shortest = await shorten(sequence, async (shorter) => (await run(shorter)) !== null);
    expect.fail(
      `sequence ${index} of seed ${seed}\n${fault}\n\nshortened\n${(await run(shortest)) ?? "it comes and goes"}`,
    );
  }
  expect(ways.nothing).toBeGreaterThan(edits / 3);
  expect(ways.texts).toBeGreaterThan(edits / 20);
  expect(ways.whole).toBeGreaterThan(edits / 10);
});
