import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentAt, parseMoment } from "../../src/time/parse-moment.js";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/St_Johns",
];

const read = (text: string, zone = "Europe/Berlin") => {
  const result = parseMoment(text, zone);
  return "moment" in result ? result.moment.iso : `${result.error} ${result.fix}`;
};

describe("parseMoment", () => {
  it.each([
    ["2026-01-20", "2026-01-20"],
    ["2026-01-20T09:30", "2026-01-20T09:30:00+01:00"],
    ["2026-01-20 9:30", "2026-01-20T09:30:00+01:00"],
    ["2026-07-20 9:30:15", "2026-07-20T09:30:15+02:00"],
    ["2026-01-20 09:30:15.25Z", "2026-01-20T09:30:15.250Z"],
    ["2026-01-20 09:30 z", "2026-01-20T09:30:00Z"],
    ["2026-01-20 09:30 -5", "2026-01-20T09:30:00-05:00"],
    ["2026-01-20 09:30 -05", "2026-01-20T09:30:00-05:00"],
    ["2026-01-20 09:30:00 -0500", "2026-01-20T09:30:00-05:00"],
    ["2026-01-20T09:30:00+05:45", "2026-01-20T09:30:00+05:45"],
    ["2024-02-29", "2024-02-29"],
    ["2026-10-25 02:30", "2026-10-25T02:30:00+02:00"],
  ])("reads %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it.each([
    [
      "2026-13-02",
      '"2026-13-02" is not a date: there is no month 13. Write it as YYYY-MM-DD, for example 2026-12-02.',
    ],
    [
      "2026-02-29",
      '"2026-02-29" is not a date: February 2026 has 28 days. Write it as YYYY-MM-DD, for example 2026-12-02.',
    ],
    [
      "1900-02-29",
      '"1900-02-29" is not a date: February 1900 has 28 days. Write it as YYYY-MM-DD, for example 2026-12-02.',
    ],
    [
      "2026-01-20 25:00",
      '"2026-01-20 25:00" is not a time: there is no hour 25. Write the time as HH:MM, for example 2026-12-02 14:30.',
    ],
    [
      "2026-01-20 24:00",
      '"2026-01-20 24:00" is not a time: midnight is 00:00 of the next day. Write the time as HH:MM, for example 2026-12-02 14:30.',
    ],
    [
      "2026-03-29 02:30",
      '"2026-03-29 02:30" does not exist in Europe/Berlin: the clocks skip that time. Write a time before or after the change of the clocks, or give the offset, for example +01:00.',
    ],
    ["20.1.2026", '"20.1.2026" is not a date that can be read. Write it as 2026-01-20.'],
    ["January 20, 2026", '"January 20, 2026" is not a date that can be read. Write it as 2026-01-20.'],
    ["01/20/2026", '"01/20/2026" is not a date that can be read. Write it as 2026-01-20.'],
    [
      "01/02/2026",
      '"01/02/2026" is not a date that can be read. Write it as YYYY-MM-DD, for example 2026-12-02.',
    ],
    ["soon", '"soon" is not a date that can be read. Write it as YYYY-MM-DD, for example 2026-12-02.'],
  ])("refuses %s", (text, message) => {
    expect(read(text)).toBe(message);
  });

  it("keeps a date-only value on its day in every zone", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (date, zone) => {
          const day = date.toISOString().slice(0, 10);
          const result = parseMoment(day, zone);
          if (!("moment" in result)) throw new Error(result.error);
          expect(result.moment.day).toBe(day);
          const local = momentAt(result.moment.instant, zone);
          // Samoa skipped the 30th of December 2011 as a whole.
          if (!(zone === "Pacific/Apia" && day === "2011-12-30")) expect(local.day).toBe(day);
        },
      ),
    );
  });

  it("finds the instant that the clocks of a zone show", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }),
        fc.constantFrom(...zones),
        (second, zone) => {
          const shown = momentAt(second * 1000, zone);
          const again = parseMoment(shown.iso, zone);
          expect("moment" in again && again.moment.day).toBe(shown.day);
          const local = parseMoment(shown.iso.replace(/(Z|[+-]\d\d:\d\d)$/, ""), zone);
          if (!("moment" in local)) throw new Error(`${shown.iso} ${zone}: ${local.error}`);
          // Where clocks are turned back, the earlier of two instants is meant.
          const back = second * 1000 - local.moment.instant;
          expect(back === 0 || (back > 0 && back <= 86_400_000)).toBe(true);
        },
      ),
    );
  });
});
