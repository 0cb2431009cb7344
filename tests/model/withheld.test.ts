import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withheldReason, withholding, withholdings } from "../../src/model/withheld.js";
import { moment } from "./rig.js";

const free = { draft: false, date: moment("2026-01-20"), embargo: null, expires: null };
const at = (text: string): number => Date.parse(text);
const all = { drafts: true, future: true, expired: true };

describe("an article", () => {
  it("is published from the first millisecond of its day", () => {
    expect(withheldReason(free, at("2026-01-19T23:59:59.999Z"))).toBe("future");
    expect(withheldReason(free, at("2026-01-20T00:00:00Z"))).toBeNull();
  });

  it("expires at the first millisecond of the day that is named", () => {
    const until = { ...free, expires: moment("2026-02-01") };
    expect(withheldReason(until, at("2026-01-31T23:59:59.999Z"))).toBeNull();
    expect(withheldReason(until, at("2026-02-01T00:00:00Z"))).toBe("expired");
  });

  it("waits for the later of its date and its embargo, which is the reason that is given", () => {
    const both = { ...free, date: moment("2026-03-01"), embargo: moment("2026-02-10T09:00:00Z") };
    expect(withholding(both, at("2026-02-01T00:00:00Z"), { ...all, future: false })).toEqual({
      reason: "future",
      until: both.date,
    });
    const other = { ...free, embargo: moment("2026-02-10T09:00:00Z") };
    expect(withheldReason(other, at("2026-02-01T00:00:00Z"))).toBe("embargo");
    expect(withheldReason(other, at("2026-02-10T09:00:00Z"))).toBeNull();
  });

  it("is shown only when every one of its reasons is", () => {
    const both = { ...free, draft: true, date: moment("2027-01-01") };
    const now = at("2026-02-01T00:00:00Z");
    expect(withholdings(both, now).map(({ reason }) => reason)).toEqual(["draft", "future"]);
    expect(withheldReason(both, now, { ...all, future: false })).toBe("future");
    expect(withheldReason(both, now, { ...all, drafts: false })).toBe("draft");
    expect(withheldReason(both, now, all)).toBeNull();
  });

  it("is published between its last beginning and its end, and at no other moment", () => {
    const day = fc.integer({ min: 1, max: 28 });
    const dated = (number: number) => moment(`2026-01-${String(number).padStart(2, "0")}`);
    fc.assert(
      fc.property(day, day, day, day, (date, embargo, expires, now) => {
        const live =
          withheldReason(
            { draft: false, date: dated(date), embargo: dated(embargo), expires: dated(expires) },
            dated(now).instant,
          ) === null;
        expect(live).toBe(now >= date && now >= embargo && now < expires);
      }),
    );
  });
});
