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
      '"2026-03-29 02:30" does not exist in Europe/Berlin: on 29 March 2026 the clocks go from 02:00 to 03:00. Write a time before or after the change, or give the offset, for example +01:00.',
    ],
    ["20.1.2026", '"20.1.2026" is not a date that can be read. Write it as 2026-01-20.'],
    ["January 20, 2026", '"January 20, 2026" is not a date that can be read. Write it as 2026-01-20.'],
    ["01/20/2026", '"01/20/2026" is not a date that can be read. Write it as 2026-01-20.'],
    [
      "01/02/2026",
      '"01/02/2026" is not a date that can be read. Write it as YYYY-MM-DD, for example 2026-12-02.',
    ],
    [
      "2026-01-20 13:75",
      '"2026-01-20 13:75" is not a time: there is no minute 75. Write the time as HH:MM, for example 2026-12-02 14:30.',
    ],
    [
      "13:75",
      '"13:75" is not a time of day: there is no minute 75. Write the date in front, for example 2026-12-02 14:30.',
    ],
    [
      "2026-01-20 09:30 -24:00",
      '"2026-01-20 09:30 -24:00" is not a time: no place is so far from Greenwich as this offset says. Write the offset as ±HH:MM, for example +01:00.',
    ],
    [
      "0000-01-01",
      '"0000-01-01" is not a date: there is no year 0. Write it as YYYY-MM-DD, for example 2026-12-02.',
    ],
    [
      "9999-12-31T23:59-10:00",
      '"9999-12-31T23:59-10:00" is not in the years 1 to 9999 everywhere. Write it as YYYY-MM-DD, for example 2026-12-02.',
    ],
    [
      "2026-01-20 09:30 CET",
      '"2026-01-20 09:30 CET" is not a date that can be read. Write the zone as an offset, for example 2026-01-20 09:30 +01:00.',
    ],
    ["soon", '"soon" is not a date that can be read. Write it as YYYY-MM-DD, for example 2026-12-02.'],
  ])("refuses %s", (text, message) => {
    expect(read(text)).toBe(message);
  });

  it.each([
    ["20.01.2026 14:30", "2026-01-20 14:30"],
    ["20. Januar 2026", "2026-01-20"],
    ["20 de enero de 2026", "2026-01-20"],
    ["20 janvier 2026, 9:30", "2026-01-20 09:30"],
    ["Tue, 20 Jan 2026 14:30:00 GMT", "2026-01-20 14:30:00 Z"],
    ["Sept. 5, 2026 at 9:30 p.m.", "2026-09-05 21:30"],
    ["2026-01-20 9am", "2026-01-20 09:00"],
    ["20.01.2026 um 9 Uhr", "2026-01-20 09:00"],
    ["January 20, 2026, 9 p.m.", "2026-01-20 21:00"],
    ["2026/1/5 12:05 am", "2026-01-05 00:05"],
    ["20260120", "2026-01-20"],
    ["2026-01-20 09:30 +530", "2026-01-20 09:30 +05:30"],
    ["2026-01-20T09:30:00+01:00[Europe/Berlin]", "2026-01-20 09:30:00 +01:00"],
  ])("proposes for %s what can be read", (written, meant) => {
    expect(read(written)).toBe(`"${written}" is not a date that can be read. Write it as ${meant}.`);
    expect(parseMoment(meant, "UTC")).toHaveProperty("moment");
  });

  it.each(["01/02/2026", "Marvin 3, 2026", "31.2.2026", "2026", "May 2026", "2026-01", "x".repeat(300)])(
    "guesses nothing from %s",
    (written) => {
      expect(read(written)).toMatch(/Write it as YYYY-MM-DD, for example 2026-12-02\.$/);
      expect(read(written).length).toBeLessThan(170);
    },
  );

  it("begins a day whose midnight is skipped with the change of the clocks", () => {
    const start = (day: string, zone: string) => {
      const result = parseMoment(day, zone);
      return "moment" in result ? new Date(result.moment.instant).toISOString() : result.error;
    };
    expect(start("2018-11-04", "America/Sao_Paulo")).toBe("2018-11-04T03:00:00.000Z");
    expect(start("2011-12-30", "Pacific/Apia")).toBe("2011-12-30T10:00:00.000Z");
  });

  it("writes an instant exactly where clocks showed the sun's time", () => {
    expect(read("1890-01-01 12:00")).toBe("1890-01-01T11:06:32Z");
  });

  it("never throws, and gives instants that their own text gives again", () => {
    const dates = fc.stringMatching(
      /^[0-2]\d{3}-[01]\d-[0-3]\d(?:[T ][0-2]?\d:[0-6]\d(?::[0-6]\d(?:\.\d{1,3})?)?(?:Z| ?[+-][01]\d:?[0-5]\d)?)?$/,
    );
    fc.assert(
      fc.property(dates, fc.constantFrom(...zones), (date, zone) => {
        const result = parseMoment(date, zone);
        if (!("moment" in result)) return;
        expect(parseMoment(result.moment.iso, zone)).toEqual(result);
      }),
    );
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
        // From 1938 on; before, some of these zones counted in seconds.
        fc.integer({ min: -1_000_000_000, max: 4_000_000_000 }),
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
