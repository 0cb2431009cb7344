import { describe, expect, it } from "vitest";
import { whileBusy } from "../../src/disk/while-busy.js";
import { refusal } from "../rig/faulty-disk.js";

/** How often an operation that is refused `times` times is tried, for how long in all, and how it ends. */
function attempt(code: string, times: number, platform = "linux") {
  const waits: number[] = [];
  let tries = 0;
  let ended = "done";
  try {
    whileBusy(
      () => {
        if (tries++ < times) throw refusal(code, "rename");
      },
      { platform, wait: (milliseconds) => waits.push(milliseconds) },
    );
  } catch (error) {
    ended = String(error);
  }
  return { tries, waits, ended };
}

describe("an operation on a file that another program holds", () => {
  it.each(["EBUSY", "EPERM"])("is tried again on %s, each time a little later", (code) => {
    expect(attempt(code, 3)).toEqual({ tries: 4, waits: [1, 2, 4], ended: "done" });
  });

  it("is given up after half a second", () => {
    const { tries, waits, ended } = attempt("EBUSY", Number.POSITIVE_INFINITY);
    expect(ended).toContain("EBUSY");
    expect(tries).toBe(10);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(511);
  });

  it("is tried again on EACCES where that means busy", () => {
    expect(attempt("EACCES", 1, "win32")).toMatchObject({ tries: 2, ended: "done" });
    expect(attempt("EACCES", 1, "linux")).toMatchObject({ tries: 1, waits: [] });
  });

  it("is not tried again where that cannot help", () => {
    expect(attempt("ENOENT", 1, "win32")).toMatchObject({ tries: 1, waits: [] });
  });
});
