import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fromOklch,
  mixed,
  type Rgb,
  readColour,
  toOklch,
  writeColour,
} from "../../../src/pages/style/colour.js";
import { contrast, enough, leastContrast, readable } from "../../../src/pages/style/contrast.js";
import { defaultColours } from "../../../src/pages/style/default-colours.js";

const rgb = (text: string): Rgb => readColour(text) ?? [0, 0, 0];
const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("a colour", () => {
  it("is read in each way of CSS", () => {
    const written = ["#abc", "#AABBCC", "RebeccaPurple", "#00000080", "#12345"].map((text) => {
      const read = readColour(text);
      return read === null ? null : writeColour(read);
    });
    expect(written).toEqual(["#aabbcc", "#aabbcc", "#663399", null, null]);
  });

  it("is in OKLCH what the specification gives", () => {
    const { lightness, chroma, hue } = toOklch(rgb("#ff0000"));
    expect([lightness, chroma, (hue * 180) / Math.PI].map((value) => value.toFixed(3))).toEqual([
      "0.628",
      "0.258",
      "29.234",
    ]);
    expect(writeColour(mixed(rgb("#fff"), rgb("#000"), 0.5))).toBe("#636363");
  });

  it("comes back as it went", () => {
    fc.assert(fc.property(anyColour, (text) => writeColour(fromOklch(toOklch(rgb(text)))) === text));
  });
});

describe("contrast", () => {
  it("is what WCAG measures", () => {
    expect(contrast(rgb("#000"), rgb("#fff"))).toBeCloseTo(21, 5);
    expect(contrast(rgb("#777"), rgb("#fff"))).toBeCloseTo(4.48, 2);
    expect(contrast(rgb("#fff"), rgb("#777"))).toBeCloseTo(4.48, 2);
  });

  it("is reached by every colour on every paper, and by the least move", () => {
    fc.assert(
      fc.property(anyColour, anyColour, (colour, paper) => {
        const grounds = [rgb(paper)];
        const found = readable(rgb(colour), grounds);
        expect(leastContrast(rgb(writeColour(found)), grounds)).toBeGreaterThanOrEqual(enough);
        if (leastContrast(rgb(colour), grounds) >= enough) expect(writeColour(found)).toBe(colour);
        else expect(leastContrast(found, grounds)).toBeLessThan(enough + 0.35);
      }),
    );
  });

  it("keeps the hue", () => {
    const [before, after] = [rgb("#e0762c"), readable(rgb("#e0762c"), [[1, 1, 1]])].map(toOklch);
    expect(Math.abs((before?.hue ?? 0) - (after?.hue ?? 9))).toBeLessThan(0.05);
    expect(after?.lightness).toBeLessThan(before?.lightness ?? 0);
  });
});

describe("the theme's own colours", () => {
  it("are in its style sheet", () => {
    const folder = "templates/assets/css";
    const css = readdirSync(folder)
      .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
      .join("\n");
    for (const [name, { light, dark }] of Object.entries(defaultColours)) {
      const [, ...values] = new RegExp(`--${name}:\\s*light-dark\\((#\\w+),\\s*(#\\w+)\\)`).exec(css) ?? [];
      expect([name, ...values.map((value) => writeColour(rgb(value)))]).toEqual([name, light, dark]);
    }
  });

  it("can be read on paper and in boxes", () => {
    for (const scheme of ["light", "dark"] as const) {
      const grounds = [rgb(defaultColours.paper[scheme]), rgb(defaultColours.tint[scheme])];
      for (const name of ["ink", "ink-soft", "link", "accent"] as const)
        expect([scheme, name, leastContrast(rgb(defaultColours[name][scheme]), grounds) >= enough]).toEqual([
          scheme,
          name,
          true,
        ]);
    }
  });
});
