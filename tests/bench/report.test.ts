// What the benchmark makes of its measurements; nothing is timed here.

import { describe, expect, it } from "vitest";
import { figuresOf } from "../../bench/figures.mjs";
import { formatMemory, formatRatio, formatSummary, formatTime } from "../../bench/format.mjs";
import type { Measured } from "../../bench/measure.mjs";
import { reportSize } from "../../bench/report.mjs";
import { reportFigures } from "../../bench/report-figures.mjs";
import { ratioOf, summarise } from "../../bench/statistics.mjs";

function measured(name: string, count: number, clean: number[], more: Partial<Measured> = {}): Measured {
  const generator = {
    key: name.toLowerCase(),
    name,
    version: "1",
    build: ["true"],
    output: "",
    leftovers: [],
    partial: "",
  };
  return {
    generator: { ...generator, build: ["true"] },
    count,
    output: { files: 2466, bytes: 29_140_000 },
    times: { clean },
    processor: clean,
    peaks: [300 * 2 ** 20],
    copies: [100],
    written: {},
    ...more,
  };
}

describe("statistics", () => {
  it("takes the middle of an odd number and the mean of the two middles of an even one", () => {
    expect(summarise([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9 });
    expect(summarise([4, 1, 2, 9])).toEqual({ median: 3, least: 1, most: 9 });
    expect(() => summarise([])).toThrow("nothing");
  });

  it("sorts numbers as numbers", () => expect(summarise([100, 20, 3]).median).toBe(20));

  it("gives the ratio of medians, not the median of ratios", () => {
    expect(ratioOf([1, 2, 30], [10, 4, 3])).toBe(0.5);
  });
});

describe("formats", () => {
  it("shows times, memory, ratios and ranges", () => {
    expect(formatTime(999.4)).toBe("999 ms");
    expect(formatTime(1234)).toBe("1.23 s");
    expect(formatMemory(450 * 2 ** 20)).toBe("450 MB");
    expect([formatRatio(0.25), formatRatio(12.34)]).toEqual(["0.25 ×", "12.3 ×"]);
    expect(formatSummary([2000, 1000, 500], formatTime)).toBe("1.00 s (500 ms – 2.00 s)");
    expect(formatSummary([500], formatTime)).toBe("500 ms");
  });

  it("says when the system does not measure", () => {
    expect(formatRatio(Number.NaN)).toBe("not measured");
    expect(formatSummary([1, Number.NaN], formatMemory)).toBe("not measured");
  });
});

describe("the table of a size", () => {
  it("has ratios first, then times with their range, and the files written", () => {
    const ours = measured("Broadsheet", 2000, [400, 500, 300], { written: { clean: [2466, 2466, 2466] } });
    const table = reportSize([ours, measured("Hugo", 2000, [1000, 1600, 1200])]);
    expect(table.split("\n")).toEqual([
      "| 2,000 articles | Broadsheet ÷ Hugo | Broadsheet | Hugo | files written |",
      "| --- | ---: | ---: | ---: | ---: |",
      "| clean build | 0.33 × | 400 ms (300 ms – 500 ms) | 1.20 s (1.00 s – 1.60 s) | 2466 |",
      "| processor time, clean | 0.33 × | 400 ms (300 ms – 500 ms) | 1.20 s (1.00 s – 1.60 s) |  |",
      "| peak memory, clean | 1.00 × | 300 MB | 300 MB |  |",
      "| `cp -r` of its output |  | 100 ms | 100 ms |  |",
      "| clean build ÷ `cp -r` |  | 4.00 × | 12.0 × |  |",
      "",
      "Output: Broadsheet 2,466 files, 29.1 MB; Hugo 2,466 files, 29.1 MB.",
    ]);
  });

  it("leaves empty what was not to be measured", () => {
    const ours = measured("Broadsheet", 20, [40], { times: { clean: [40], body: [5] } });
    const table = reportSize([ours, measured("Hugo", 20, [80])]);
    expect(table).toContain("\n| one body edited |  | 5 ms |  |  |\n");
  });
});

describe("the figures to reach", () => {
  const ours = measured("Broadsheet", 10_000, [400]);
  const warm = {
    ...ours,
    times: { unchanged: [350], body: [401] },
    written: { unchanged: [0, 0], body: [1, 1] },
  };
  const growth = {
    small: measured("Broadsheet", 5000, [1000]),
    large: measured("Broadsheet", 50_000, [11_000], { peaks: [2 ** 31] }),
  };
  const startUp = { node: [40], version: [65], unchanged: [161] };
  const figures = (beside: Parameters<typeof figuresOf>[0]["beside"], also = warm) =>
    figuresOf({ beside, warm: also, growth, startUp });

  it("hold up to and with the bound", () => {
    const hugo = measured("Hugo", 10_000, [1000]);
    expect(reportFigures(figures([{ ours, hugo }])).split("\n")).toEqual([
      "| work | measured | to reach | held? |",
      "| --- | ---: | ---: | ---: |",
      "| clean build of 10,000, ÷ Hugo | 0.40 × | ≤ 0.40 × | yes |",
      "| clean build of 10,000, ÷ `cp -r` of its output | 4.00 × | ≤ 5.00 × | yes |",
      "| unchanged build of 10,000 | 350 ms, 0 files written | ≤ 350 ms, 0 files written | yes |",
      "| one body edited of 10,000 | 401 ms, 1 file written | ≤ 400 ms, 1 file written | **no** |",
      "| peak memory, clean, 10,000 | 300 MB | ≤ 450 MB | yes |",
      "| peak memory, clean, 50,000 | 2048 MB | ≤ 1229 MB | **no** |",
      "| time(50,000) ÷ time(5,000), clean | 11.0 × | ≤ 11.0 × | yes |",
      "| `broadsheet --version`, more than `node -e 0` | 25 ms | ≤ 25 ms | yes |",
      "| unchanged build of 20, more than `node -e 0` | 121 ms | ≤ 120 ms | **no** |",
    ]);
  });

  it("are not measured where Hugo is missing", () => {
    expect(figures([{ ours, hugo: null }])[0]).toMatchObject({ measured: "not measured", held: null });
  });

  it("do not hold when a run wrote more files than it should", () => {
    const wrote = figures([], { ...warm, written: { unchanged: [0, 2], body: [1] } });
    expect(wrote[0]).toMatchObject({ measured: "350 ms, 0 files or 2 files written", held: false });
  });
});
