// What a paper takes: an ink that can be read on it, and a tint and lines that are told apart from it.

import { asWritten, mixed, type Rgb, readColour } from "./colour.js";
import { contrast, enough, leastContrast, readable } from "./contrast.js";
import { defaultColours } from "./default-colours.js";

export type Scheme = "light" | "dark";

/** What a scheme's texts stand on: the paper, and the tint of boxes. */
export type Grounds = readonly [paper: Rgb, tint: Rgb];

const black: Rgb = [0, 0, 0];
const white: Rgb = [1, 1, 1];

/** How much ink is in the tint and in lines, in steps until they have that contrast with the paper. */
const amounts = { tint: { share: 0.05, least: 1.06 }, rule: { share: 0.17, least: 1.3 } } as const;

/** The paper, and a tint of it on which this ink can be read wherever there is one: with a little ink, else away from it. */
export function groundsFor(ink: Rgb, paper: Rgb): Grounds {
  const near = apart(ink, paper, amounts.tint);
  if (near !== null && contrast(ink, near) >= enough) return [paper, near];
  const isDark = contrast(ink, white) > contrast(paper, white);
  const away = apart(isDark ? white : black, paper, amounts.tint);
  return [paper, away ?? near ?? paper];
}

/** The colour of thin lines. */
export const ruleFor = (ink: Rgb, paper: Rgb): Rgb => apart(ink, paper, amounts.rule) ?? ink;

/** An ink that can be read on the paper and on the tint that it makes; itself where it can. */
export const readableInk = (ink: Rgb, paper: Rgb): Rgb =>
  readable(ink, (candidate) => groundsFor(candidate, paper));

/** The theme's own ink on a site's paper: that of the other scheme where the paper is as dark, or as light, as there. */
export const usualInk = (scheme: Scheme, paper: Rgb): Rgb =>
  usualText("ink", scheme, (ink) => groundsFor(ink, paper));

/** A colour of the theme's own with which texts can be read: the scheme's, else the other scheme's, else the nearest. */
export function usualText(
  name: "ink" | "link" | "accent",
  scheme: Scheme,
  groundsOf: (colour: Rgb) => Grounds,
): Rgb {
  const { light, dark } = defaultColours[name];
  const own = readColour(scheme === "light" ? light : dark) ?? black;
  const other = readColour(scheme === "light" ? dark : light) ?? black;
  const found = [own, other].find((colour) => leastContrast(colour, groundsOf(colour)) >= enough);
  return found ?? readable(own, groundsOf);
}

/** Paper with some of a colour; null where that is not told apart from the paper. */
function apart(
  colour: Rgb,
  paper: Rgb,
  { share, least }: { readonly share: number; readonly least: number },
): Rgb | null {
  for (let more = 0; more < 8; more++) {
    const made = asWritten(mixed(colour, paper, share + more * 0.05));
    if (contrast(made, paper) >= least) return made;
  }
  return null;
}
