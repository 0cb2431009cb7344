import { describe, expect, it } from "vitest";
import { readNow } from "../../src/time/now.js";

const clock = (): number => 42;

describe("readNow", () => {
  it("takes what is given, else SOURCE_DATE_EPOCH, else the clock", () => {
    expect(readNow("2026-01-20T00:00:00Z", { SOURCE_DATE_EPOCH: "1" }, clock, "UTC")).toEqual({
      now: Date.UTC(2026, 0, 20),
    });
    expect(readNow("2026-01-20", {}, clock, "America/New_York")).toEqual({ now: Date.UTC(2026, 0, 20, 5) });
    expect(readNow(undefined, { SOURCE_DATE_EPOCH: "1768867200" }, clock, "UTC")).toEqual({
      now: 1_768_867_200_000,
    });
    expect(readNow(undefined, { SOURCE_DATE_EPOCH: "" }, clock, "UTC")).toEqual({ now: 42 });
  });

  it("refuses what is no moment", () => {
    expect(readNow("tomorrow", {}, clock, "UTC")).toHaveProperty("error");
    expect(readNow(undefined, { SOURCE_DATE_EPOCH: "soon" }, clock, "UTC")).toHaveProperty("error");
  });
});
