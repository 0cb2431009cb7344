// The colours of `theme` and of sections as custom properties: what is text can be read on its ground, in light and dark.

import type { SchemeColours, ThemeSettings } from "../../config/config.js";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import { mixed, type Rgb, readColour, writeColour } from "./colour.js";
import { enough, leastContrast, readable } from "./contrast.js";
import { type ColourName, defaultColours } from "./default-colours.js";

type Scheme = "light" | "dark";

const schemes = ["light", "dark"] as const;
const texts = ["ink", "link", "accent"] as const;

/** What a scheme's texts stand on: the paper, and the tint of boxes. */
type Grounds = readonly [paper: Rgb, tint: Rgb];

export interface ThemeColours {
  /** Properties that are not as in the theme's own style sheet: `--paper`, with its value. */
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly grounds: { readonly [scheme in Scheme]: Grounds };
  readonly diagnostics: readonly Diagnostic[];
}

/** The colours of `theme`; `placeOf` gives where a setting stands, by its path. Code: `contrast-low` (a warning). */
export function themeColours(
  theme: ThemeSettings,
  placeOf: (...paths: readonly string[]) => Place,
): ThemeColours {
  const diagnostics: Diagnostic[] = [];
  const schemeOf = (scheme: Scheme): { readonly [name in ColourName]: Rgb } => {
    const usual = (name: ColourName): Rgb => rgbOf(defaultColours[name][scheme]);
    const given = (name: "paper" | (typeof texts)[number]): Rgb | null => {
      const text = theme[name][scheme];
      return text === null ? null : readColour(text, usual("paper"));
    };
    const paper = given("paper") ?? usual("paper");
    const isOwn = given("paper") !== null || given("ink") !== null;
    const share = { tint: 0.05, rule: 0.17, "ink-soft": 0.7 };
    const wanted = given("ink") ?? usual("ink");
    const tint = isOwn ? mixed(wanted, paper, share.tint) : usual("tint");
    const grounds: Grounds = [paper, tint];
    const legible = (name: (typeof texts)[number]): Rgb => {
      const text = theme[name][scheme];
      if (text !== null) {
        const setting = `theme.${name}`;
        const place = placeOf(`${setting}.${scheme}`, setting, "theme");
        return checked({ setting, text, scheme }, grounds, place, diagnostics);
      }
      // The one for light paper is the site's wish for both; the theme's own may not suit another paper.
      const light = name === "ink" ? null : theme[name].light;
      return readable(light === null ? usual(name) : rgbOf(light), grounds);
    };
    const ink = legible("ink");
    return {
      ...{ paper, tint, ink, link: legible("link"), accent: legible("accent") },
      rule: isOwn ? mixed(ink, paper, share.rule) : usual("rule"),
      "ink-soft": isOwn ? readable(mixed(ink, paper, share["ink-soft"]), grounds) : usual("ink-soft"),
    };
  };
  const light = schemeOf("light");
  const dark = schemeOf("dark");
  const names = Object.keys(defaultColours) as ColourName[]; // Object.keys forgets what it is given.
  const properties = names.flatMap((name) => {
    const own = { light: writeColour(light[name]), dark: writeColour(dark[name]) };
    const isUsual = schemes.every((scheme) => own[scheme] === defaultColours[name][scheme]);
    return isUsual ? [] : [[`--${name}`, bothOf(own.light, own.dark)] as const];
  });
  return {
    properties,
    grounds: { light: [light.paper, light.tint], dark: [dark.paper, dark.tint] },
    diagnostics,
  };
}

/**
 * A section's colour: `--section`, with which texts can be read, and `--section-fill`, as it is given, where that is another.
 * Code: `contrast-low` (a warning).
 */
export function sectionColours(
  { light, dark }: SchemeColours & { readonly light: string },
  setting: string,
  grounds: ThemeColours["grounds"],
  placeOf: (scheme: Scheme) => Place,
): Pick<ThemeColours, "properties" | "diagnostics"> {
  const diagnostics: Diagnostic[] = [];
  const text = (scheme: Scheme, given: string): string =>
    writeColour(checked({ setting, text: given, scheme }, grounds[scheme], placeOf(scheme), diagnostics));
  const own = {
    light: text("light", light),
    dark: dark === null ? writeColour(readable(rgbOf(light), grounds.dark)) : text("dark", dark),
  };
  const fill = {
    light: writeColour(rgbOf(light, grounds.light[0])),
    dark: dark === null ? own.dark : writeColour(rgbOf(dark, grounds.dark[0])),
  };
  const isSame = fill.light === own.light && fill.dark === own.dark;
  return {
    properties: [
      ["--section", bothOf(own.light, own.dark)],
      ...(isSame ? [] : [["--section-fill", bothOf(fill.light, fill.dark)] as const]),
    ],
    diagnostics,
  };
}

/** A colour that someone chose; where it cannot be read, the nearest that can, which is told. */
function checked(
  { setting, text, scheme }: { readonly setting: string; readonly text: string; readonly scheme: Scheme },
  grounds: Grounds,
  place: Place,
  diagnostics: Diagnostic[],
): Rgb {
  const colour = rgbOf(text, grounds[0]);
  const used = readable(colour, grounds);
  if (used === colour) return colour;
  const [paper, tint] = grounds;
  const isPaper = leastContrast(colour, [paper]) <= leastContrast(colour, [tint]);
  const [ground, what] = isPaper ? [paper, "paper"] : [tint, "tint of boxes"];
  // Rounded down, so that 4.46 is not told to be enough.
  const ratio = (Math.floor(leastContrast(colour, [ground]) * 100) / 100).toFixed(2);
  diagnostics.push({
    code: "contrast-low",
    severity: "warning",
    message: `\`${setting}\` is hard to read: ${text} has a contrast of ${ratio}:1 with the ${scheme} ${what}, ${writeColour(ground)}, and text needs ${enough}:1; ${writeColour(used)} is used for text instead.`,
    place,
    fix: `Write \`"${writeColour(used)}"\`, the nearest colour that passes, or another.`,
  });
  return used;
}

/** Settings were checked when they were read; what a hook may have put there is black. */
const rgbOf = (text: string, below?: Rgb): Rgb => readColour(text, below) ?? [0, 0, 0];

const bothOf = (light: string, dark: string): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;
