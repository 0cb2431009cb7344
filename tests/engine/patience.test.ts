import { describe, expect, it } from "vitest";
import { createPatience } from "../../src/engine/threads/patience.js";

const limit = 20_000;
const interval = 250;

/** Looks every 250 ms; `cpu` is the processor time of the process per millisecond. */
function afterWork(
  looks: number,
  cpu: number,
  doing: (look: number) => ReadonlyMap<number, string>,
): number[] | null {
  const patience = createPatience(limit, interval);
  for (let look = 0; look <= looks; look++) {
    const wall = look * interval;
    const overdue = patience.look({ wall, cpu: wall * cpu }, doing(look));
    if (overdue.length > 0) return [look, ...overdue];
  }
  return null;
}

describe("the limit for one article", () => {
  it("is reached by a thread that works at one task for as long", () => {
    expect(afterWork(200, 1, () => new Map([[1, "1:0"]]))).toEqual([80, 1]);
  });

  it("is reached by the one thread of two that is at one task", () => {
    const doing = (look: number) =>
      new Map([
        [1, "1:0"],
        [2, `2:${look}`],
      ]);
    expect(afterWork(200, 2, doing)).toEqual([80, 1]);
  });

  it("is not reached by a thread that gets on", () => {
    expect(afterWork(2000, 1, (look) => new Map([[1, `${Math.floor(look / 79)}:0`]]))).toBeNull();
  });

  it("counts the work done and not the time, so that a busy machine makes nobody late", () => {
    // The process gets a tenth of one processor.
    expect(afterWork(799, 0.1, () => new Map([[1, "1:0"]]))).toBeNull();
    expect(afterWork(800, 0.1, () => new Map([[1, "1:0"]]))).toEqual([800, 1]);
  });

  it("does not count the time in which the machine slept", () => {
    const patience = createPatience(limit, interval);
    const doing = new Map([[1, "1:0"]]);
    expect(patience.look({ wall: 0, cpu: 0 }, doing)).toEqual([]);
    expect(patience.look({ wall: 3_600_000, cpu: 100 }, doing)).toEqual([]);
  });

  it("is reached in the end by a thread that just waits", () => {
    expect(afterWork(1599, 0, () => new Map([[1, "1:0"]]))).toBeNull();
    expect(afterWork(1600, 0, () => new Map([[1, "1:0"]]))).toEqual([1600, 1]);
  });
});
