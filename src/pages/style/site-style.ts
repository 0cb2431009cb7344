// What the settings say of the look, as a style sheet: `site.css`, which the theme's own imports.

import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import { wholeFile } from "../../diagnostics/place.js";
import { placeOfSpot } from "../../diagnostics/spot.js";
import type { Section } from "../../model/site.js";
import type { PlanInput } from "../input.js";
import { sectionColours, type ThemeColours, themeColours } from "./theme-colours.js";
import { themeFonts } from "./theme-fonts.js";

type Input = Pick<PlanInput, "config" | "site" | "themeAssets" | "settingPlaces">;

/** The sheet, empty where nothing is set. Codes: `contrast-low` (a warning), `font-missing`. */
export function siteStyle(input: Input): {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { theme } = input.config;
  const { settingPlaces: places = {} } = input;
  const placeOf = (...paths: readonly string[]): Place => {
    const path = paths.find((candidate) => places[candidate] !== undefined) ?? "";
    return places[path] ?? wholeFile("site.yaml");
  };
  const colours = themeColours(theme, placeOf);
  const files = new Set(input.themeAssets.map(({ name }) => name));
  const fonts = themeFonts(theme.fonts, files, placeOf);
  const sections = input.site.sections.flatMap((section) => sectionRule(section, colours.grounds, places));
  // Paper has its own colours.
  const screen = [...ruleOf(":root", colours.properties), ...sections.flatMap(({ rule }) => rule)];
  const rules = [
    ...fonts.rules,
    ...ruleOf(":root", fonts.properties),
    ...(screen.length === 0 ? [] : [`@media not print {\n${screen.join("\n")}\n}`]),
  ];
  return {
    text: rules.map((rule) => `${rule}\n`).join(""),
    diagnostics: [
      ...colours.diagnostics,
      ...fonts.diagnostics,
      ...sections.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

function sectionRule(
  { slug, colour, colourDark, path, spots }: Section,
  grounds: ThemeColours["grounds"],
  places: NonNullable<Input["settingPlaces"]>,
): readonly { readonly rule: readonly string[]; readonly diagnostics: readonly Diagnostic[] }[] {
  if (colour === null && colourDark === null) return [];
  const setting = `sections.${slug}.colour`;
  const { properties, diagnostics } = sectionColours(
    { light: colour, dark: colourDark },
    grounds,
    (scheme) => {
      const own = places[`${setting}.${scheme}`];
      // The settings come first; a colour for dark paper alone leaves the other to `_index.md`.
      const isOfBoth = places[`${setting}.dark`] === undefined;
      const place = own ?? (isOfBoth ? places[setting] : undefined);
      if (place !== undefined || path === null)
        return { setting, place: place ?? places[setting] ?? wholeFile("site.yaml") };
      return { setting: "colour", place: placeOfSpot(path, spots.colour) };
    },
  );
  return [{ rule: ruleOf(`.${className(`section-${slug}`)}`, properties), diagnostics }];
}

const ruleOf = (
  selector: string,
  properties: readonly (readonly [name: string, value: string])[],
): readonly string[] =>
  properties.length === 0
    ? []
    : [`${selector} {\n${properties.map(([name, value]) => `  ${name}: ${value};\n`).join("")}}`];

/** A class as a selector has it; letters and digits of all scripts stand for themselves. */
const className = (name: string): string =>
  name.replace(/[^\w\u0080-\u{10ffff}-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
