// Measures everything that the figures to reach ask for, in one run.

import { broadsheet, findPeer } from "./generators.mjs";
import { measure } from "./measure.mjs";
import { measureStartUp } from "./start-up.mjs";

/** @typedef {import("./measure.mjs").Measured} Measured */

/**
 * The sizes, as numbers of articles.
 * @typedef {object} Sizes
 * @property {readonly number[]} beside built beside Hugo
 * @property {number} warm one of them: its memory and its builds after an edit count
 * @property {number} small what the largest is compared with
 * @property {number} large
 */

/** @type {Sizes} */
export const sizesToReach = { beside: [2000, 10_000], warm: 10_000, small: 5000, large: 50_000 };

/** A build of the largest size takes long; the small one is built as often, in turn with it. */
const mostRunsOfGrowth = 3;

/**
 * @param {Sizes} sizes
 * @param {{ runs: number, folder: string, tell: (line: string) => void }} how
 * @returns {Promise<import("./figures.mjs").Measurements>}
 */
export async function measureFigures(sizes, { runs, folder, tell }) {
  const ours = broadsheet();
  const hugo = findPeer("hugo");
  const startUp = await measureStartUp(folder, tell);
  const beside = [];
  for (const count of sizes.beside) {
    const both = [ours, hugo].flatMap((generator) => (generator === null ? [] : { generator, count }));
    const [first, second] = await measure(both, { runs, works: ["clean"], copies: true, folder, tell });
    beside.push({ ours: present(first), hugo: second ?? null });
  }
  const [again] = await measure([{ generator: ours, count: sizes.warm }], {
    runs,
    works: ["unchanged", "body"],
    copies: false,
    folder,
    tell,
  });
  const clean = present(beside.find((size) => size.ours.count === sizes.warm)?.ours);
  const warm = {
    ...clean,
    times: { ...clean.times, ...present(again).times },
    written: { ...clean.written, ...present(again).written },
  };
  const [small, large] = await measure(
    [sizes.small, sizes.large].map((count) => ({ generator: ours, count })),
    { runs: Math.min(runs, mostRunsOfGrowth), works: ["clean"], copies: false, folder, tell },
  );
  return { beside, warm, growth: { small: present(small), large: present(large) }, startUp };
}

/** @param {Measured | undefined} measured */
function present(measured) {
  if (measured === undefined) throw new Error("A size that was to be measured is missing.");
  return measured;
}
