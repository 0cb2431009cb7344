import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetAt, utc } from "../../src/time/zone.js";

/** Reads what the clocks of a zone show at an instant, as if it were UTC, in whole seconds. */
function clockOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return (instant) => Date.parse(`${format.format(instant).replace(" ", "T")}Z`);
}

describe("offsetAt", () => {
  it("is what the clocks show, in every zone, on the days of their changes too", () => {
    const instants = fc.integer({ min: utc(1970, 1, 1) / 1000, max: utc(2035, 1, 1) / 1000 });
    const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    fc.assert(
      fc.property(zone, instants, (timeZone, second) => {
        expect(offsetAt(second * 1000, timeZone)).toBe(clockOf(timeZone)(second * 1000) - second * 1000);
      }),
      { numRuns: 500 },
    );
    for (const timeZone of [
      "Europe/Berlin",
      "America/New_York",
      "Australia/Lord_Howe",
      "America/Boa_Vista",
    ]) {
      const shown = clockOf(timeZone);
      const instants = Array.from({ length: 366 * 48 }, (_, half) => utc(2000, 1, 1) + half * 1_800_000);
      expect(instants.filter((at) => offsetAt(at, timeZone) !== shown(at) - at)).toEqual([]);
    }
  });
});
