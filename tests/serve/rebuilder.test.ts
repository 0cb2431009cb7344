import { describe, expect, it } from "vitest";
import { createRebuilder } from "../../src/serve/rebuilder.js";

/** A rebuilder whose pauses and builds end when the test says so. */
function rig() {
  const builds: (readonly string[])[] = [];
  const running: (() => void)[] = [];
  let due: (() => void) | null = null;
  const rebuilder = createRebuilder(
    (changed) => {
      builds.push(changed);
      return new Promise((resolve) => running.push(resolve));
    },
    (callback) => {
      due = callback;
      return () => {
        if (due === callback) due = null;
      };
    },
  );
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return {
    rebuilder,
    builds,
    pausePasses: async () => {
      due?.();
      due = null;
      await settle();
    },
    buildEnds: async () => {
      running.shift()?.();
      await settle();
    },
  };
}

describe("createRebuilder", () => {
  it("builds once for many changes, with their paths sorted and each once", async () => {
    const { rebuilder, builds, pausePasses } = rig();
    for (const path of ["b", "a", "b"]) rebuilder.change(path);
    expect(builds).toEqual([]);
    await pausePasses();
    expect(builds).toEqual([["a", "b"]]);
  });

  it("never runs two builds at once, and builds again for what changed meanwhile", async () => {
    const { rebuilder, builds, pausePasses, buildEnds } = rig();
    void rebuilder.run();
    rebuilder.change("a");
    await pausePasses();
    expect(builds).toEqual([[]]);
    await buildEnds();
    expect(builds).toEqual([[], ["a"]]);
    await buildEnds();
    expect(builds).toHaveLength(2);
  });

  it("waits for a pause that is not over when a build ends", async () => {
    const { rebuilder, builds, pausePasses, buildEnds } = rig();
    void rebuilder.run();
    rebuilder.change("a");
    await buildEnds();
    expect(builds).toEqual([[]]);
    await pausePasses();
    expect(builds).toEqual([[], ["a"]]);
  });

  it("begins nothing after its end, and ends with the last build", async () => {
    const { rebuilder, builds, pausePasses, buildEnds } = rig();
    void rebuilder.run();
    rebuilder.change("a");
    let ended = false;
    const end = rebuilder.stop().then(() => {
      ended = true;
    });
    rebuilder.change("b");
    await pausePasses();
    expect(ended).toBe(false);
    await buildEnds();
    await end;
    expect(builds).toEqual([[]]);
  });
});
