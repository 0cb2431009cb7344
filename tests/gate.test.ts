import { describe, expect, it } from "vitest";
import { createGate } from "../src/gate.js";

/** Work that ends when it is told to, and what of it has begun. */
function works(gate: ReturnType<typeof createGate>) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const all: Promise<unknown>[] = [];
  return {
    begun,
    start: (name: string, weight: number) =>
      void all.push(
        gate.pass(weight, () => {
          begun.push(name);
          return new Promise<void>((resolve) => ends.set(name, resolve));
        }),
      ),
    async end(name: string) {
      ends.get(name)?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe("a gate", () => {
  it("lets through what weighs no more than its capacity, in order", async () => {
    const { begun, start, end } = works(createGate(10, 9));
    for (const [name, weight] of [
      ["a", 6],
      ["b", 4],
      ["c", 1],
      ["d", 1],
    ] as const)
      start(name, weight);
    await soon();
    expect(begun).toEqual(["a", "b"]);
    await end("b");
    expect(begun).toEqual(["a", "b", "c", "d"]);
  });

  it("lets through what is heavier than that, alone", async () => {
    const { begun, start, end } = works(createGate(10, 9));
    for (const [name, weight] of [
      ["a", 3],
      ["heavy", 50],
      ["b", 1],
    ] as const)
      start(name, weight);
    await soon();
    expect(begun).toEqual(["a"]);
    await end("a");
    expect(begun).toEqual(["a", "heavy"]);
    await end("heavy");
    expect(begun).toEqual(["a", "heavy", "b"]);
  });

  it("lets through no more than so many at once, and goes on after a failure", async () => {
    const gate = createGate(10, 1);
    await expect(gate.pass(1, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    const { begun, start } = works(gate);
    start("a", 1);
    start("b", 1);
    await soon();
    expect(begun).toEqual(["a"]);
  });
});
