// The colours of `theme` and of sections as custom properties: what is text can be read on its ground, in light and dark.

import type { SchemeColours, ThemeSettings } from "../../config/config.js";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import { asWritten, mixed, type Rgb, readColour, writeColour } from "./colour.js";
import { contrast, enough, readable } from "./contrast.js";
import { type ColourName, defaultColours } from "./default-colours.js";
import { type Grounds, groundsFor, readableInk, ruleFor, type Scheme, usualInk, usualText } from "./ink.js";

const schemes = ["light", "dark"] as const;

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
    const given = (name: "paper" | "ink" | "link" | "accent"): Rgb | null => {
      const text = theme[name][scheme];
      return text === null ? null : rgbOf(text);
    };
    const paper = given("paper") ?? usual("paper");
    const isOwn = given("paper") !== null || given("ink") !== null;
    const choiceOf = (name: "ink" | "link" | "accent", text: string): Choice => {
      const setting = `theme.${name}`;
      return { setting, text, scheme, place: placeOf(`${setting}.${scheme}`, setting, "theme") };
    };
    const inkOf = (text: string): Rgb => {
      const wanted = rgbOf(text);
      const used = readableInk(wanted, paper);
      if (used !== wanted) diagnostics.push(low(choiceOf("ink", text), groundsFor(wanted, paper), used));
      return used;
    };
    const ownInk = theme.ink[scheme];
    const ink = ownInk === null ? usualInk(scheme, paper) : inkOf(ownInk);
    const grounds: Grounds = isOwn ? groundsFor(ink, paper) : [paper, usual("tint")];
    const legible = (name: "link" | "accent"): Rgb => {
      const text = theme[name][scheme];
      if (text !== null) return checked(choiceOf(name, text), grounds, diagnostics);
      // The one for light paper is the site's wish for both; the theme's own may not suit another paper.
      const { light } = theme[name];
      return light === null ? usualText(name, scheme, () => grounds) : readable(rgbOf(light), grounds);
    };
    return {
      ...{ paper, tint: grounds[1], ink, link: legible("link"), accent: legible("accent") },
      rule: isOwn ? ruleFor(ink, paper) : usual("rule"),
      "ink-soft": isOwn ? readable(asWritten(mixed(ink, paper, 0.7)), grounds) : usual("ink-soft"),
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
 * Where there is none for light paper, that is the theme's accent. Code: `contrast-low` (a warning).
 */
export function sectionColours(
  { light, dark }: SchemeColours,
  grounds: ThemeColours["grounds"],
  whereOf: (scheme: Scheme) => Pick<Choice, "setting" | "place">,
): Pick<ThemeColours, "properties" | "diagnostics"> {
  const diagnostics: Diagnostic[] = [];
  const text = (scheme: Scheme, given: string): string =>
    writeColour(checked({ ...whereOf(scheme), text: given, scheme }, grounds[scheme], diagnostics));
  const made = (): string =>
    light === null ? "var(--accent)" : writeColour(readable(rgbOf(light), grounds.dark));
  const own = {
    light: light === null ? "var(--accent)" : text("light", light),
    dark: dark === null ? made() : text("dark", dark),
  };
  const fill = {
    light: light === null ? own.light : writeColour(rgbOf(light)),
    dark: dark === null ? own.dark : writeColour(rgbOf(dark)),
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

/** A colour that someone chose, and where. */
interface Choice {
  readonly setting: string;
  readonly text: string;
  readonly scheme: Scheme;
  readonly place: Place;
}

/** A colour that someone chose; where it cannot be read, the nearest that can, which is told. */
function checked(choice: Choice, grounds: Grounds, diagnostics: Diagnostic[]): Rgb {
  const colour = rgbOf(choice.text);
  const used = readable(colour, grounds);
  if (used !== colour) diagnostics.push(low(choice, grounds, used));
  return used;
}

function low({ setting, text, scheme, place }: Choice, [paper, tint]: Grounds, used: Rgb): Diagnostic {
  const colour = rgbOf(text);
  const isPaper = contrast(colour, paper) <= contrast(colour, tint);
  const [ground, what] = isPaper ? [paper, "paper"] : [tint, "tint of boxes"];
  // Rounded down, so that 4.46 is not told to be enough.
  const ratio = (Math.floor(contrast(colour, ground) * 100) / 100).toFixed(2);
  return {
    code: "contrast-low",
    severity: "warning",
    message: `\`${setting}\` is hard to read: ${text} has a contrast of ${ratio}:1 with the ${scheme} ${what}, ${writeColour(ground)}, and text needs ${enough}:1; ${writeColour(used)} is used for text instead.`,
    place,
    fix: `Write \`"${writeColour(used)}"\`, the nearest colour that passes, or another.`,
  };
}

/** Settings were checked when they were read; what a hook may have put there is black. */
const rgbOf = (text: string): Rgb => readColour(text) ?? [0, 0, 0];

const bothOf = (light: string, dark: string): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;
