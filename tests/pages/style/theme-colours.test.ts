import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SchemeColours } from "../../../src/config/config.js";
import type { Place } from "../../../src/diagnostics/diagnostic.js";
import { type Rgb, readColour } from "../../../src/pages/style/colour.js";
import { contrast, enough } from "../../../src/pages/style/contrast.js";
import { sectionColours, themeColours } from "../../../src/pages/style/theme-colours.js";

const names = ["paper", "ink", "link", "accent", "section"] as const;
type Written = { readonly [name in (typeof names)[number]]: SchemeColours };
const none: SchemeColours = { light: null, dark: null };
const nothing: Written = { paper: none, ink: none, link: none, accent: none, section: none };

/** What comes of colours; a place's path says which setting is meant. */
function made({ section, ...colours }: Written) {
  const place = (path: string): Place => ({ path, line: 1, column: 1, length: 0, text: null });
  const fonts = { serif: null, sans: null, display: null };
  const theme = themeColours({ ...colours, fonts, logo: null }, (path = "") => place(path));
  const { light, dark } = section;
  const more =
    light === null
      ? { diagnostics: [] }
      : sectionColours({ light, dark }, theme.grounds, (scheme) => ({
          setting: "section",
          place: place(`.section.${scheme}`),
        }));
  const values = Object.fromEntries(
    theme.properties.map(([name, value]) => {
      const [both = value, dark_ = both] = value.match(/#\w+/g) ?? [];
      return [name.slice(2), { light: both, dark: dark_ }];
    }),
  );
  return { ...theme, values, diagnostics: [...theme.diagnostics, ...more.diagnostics] };
}

/** The colours with each diagnostic's advice followed. */
function advised(written: Written, diagnostics: ReturnType<typeof made>["diagnostics"]): Written {
  const after = structuredClone(written) as {
    [name in keyof Written]: { light: string | null; dark: string | null };
  };
  for (const { place, fix } of diagnostics) {
    const [, name = "", scheme = ""] = place.path.split(".");
    const key = names.find((other) => other === name) ?? "section";
    after[key][scheme === "dark" ? "dark" : "light"] = /"(#\w+)"/.exec(fix ?? "")?.[1] ?? null;
  }
  return after;
}

const rgb = (text: string | undefined): Rgb => readColour(text ?? "") ?? [0.5, 0.5, 0.5];
const hex = (value: number): string => `#${value.toString(16).padStart(6, "0")}`;
const anyColour = fc.oneof(
  fc.integer({ min: 0, max: 0xffffff }).map(hex),
  // Greys, among them those between which neither black nor white is far away.
  fc
    .oneof(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0x6c, max: 0x84 }))
    .map((grey) => hex(grey * 0x010101)),
);
const maybe = fc.option(anyColour);
const pair = fc.record({ light: maybe, dark: maybe });
const anything = fc.record({ paper: pair, ink: pair, link: pair, accent: pair, section: pair });

describe("colours", () => {
  it.each([
    { ...nothing, accent: { light: "#777", dark: null }, paper: { light: "#777", dark: null } },
    { ...nothing, paper: { light: "#7a7a7a", dark: null }, ink: { light: "#000", dark: null } },
    { ...nothing, ink: { light: "#767676", dark: "#000" } },
  ])("are told once: the advice ends the matter", (written) => {
    expect(made(advised(written, made(written).diagnostics)).diagnostics).toEqual([]);
  });

  it("are told once, whatever is written", () => {
    fc.assert(
      fc.property(anything, (written) => {
        expect(made(advised(written, made(written).diagnostics)).diagnostics).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("are legible on a paper and a tint that can be told apart", () => {
    fc.assert(
      fc.property(anything, (written) => {
        const { values, grounds } = made(written);
        for (const scheme of ["light", "dark"] as const) {
          const [paper, tint] = grounds[scheme];
          expect(contrast(paper, tint)).toBeGreaterThan(1.05);
          for (const name of ["ink", "ink-soft", "link", "accent"]) {
            const text = values[name];
            if (text === undefined) continue;
            for (const ground of [paper, tint])
              expect(contrast(rgb(text[scheme]), ground)).toBeGreaterThanOrEqual(enough);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("take the ink of the other scheme on a paper that is as dark as there, without a word", () => {
    const { values, diagnostics } = made({ ...nothing, paper: { light: "black", dark: "#ffffff" } });
    expect(diagnostics).toEqual([]);
    expect(values).toMatchObject({
      paper: { light: "#000000", dark: "#ffffff" },
      ink: { light: "#ebe8e1", dark: "#141414" },
      link: { light: "#8fc1f5", dark: "#0a4f8c" },
    });
    const soft = rgb(values["ink-soft"]?.light);
    expect(contrast(soft, [0, 0, 0])).toBeLessThan(contrast(rgb("#ebe8e1"), [0, 0, 0]) - 3);
    expect(contrast(rgb(values.rule?.light), [0, 0, 0])).toBeGreaterThan(1.3);
  });
});
