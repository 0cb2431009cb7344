// Whether text can be read on its ground, and the nearest colour with which it can (WCAG 2.2, 1.4.3).

import { fromOklch, linear, type Rgb, readColour, toOklch, writeColour } from "./colour.js";

/** What text of usual size needs. */
export const enough = 4.5;

/** From 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** The contrast with the ground on which it is the least. */
export const leastContrast = (colour: Rgb, grounds: readonly Rgb[]): number =>
  Math.min(...grounds.map((ground) => contrast(colour, ground)));

/** A colour of the same hue that can be read on all grounds, as near in lightness as can be; itself where it can. */
export function readable(colour: Rgb, grounds: readonly Rgb[]): Rgb {
  const passes = (candidate: Rgb): boolean => leastContrast(candidate, grounds) >= enough;
  if (passes(colour)) return colour;
  const from = toOklch(colour);
  const found = [0, 1].flatMap((end) => {
    // As it is written, in steps of 1/255.
    const at = (share: number): Rgb => {
      const moved = fromOklch({ ...from, lightness: from.lightness + (end - from.lightness) * share });
      return readColour(writeColour(moved)) ?? moved;
    };
    if (!passes(at(1))) return [];
    let [low, high] = [0, 1];
    for (let step = 0; step < 20; step++) {
      const middle = (low + high) / 2;
      if (passes(at(middle))) high = middle;
      else low = middle;
    }
    return [{ rgb: at(high), distance: Math.abs(end - from.lightness) * high }];
  });
  // On grounds that differ too much nothing passes: black or white comes nearest.
  const extremes: readonly Rgb[] = [
    [0, 0, 0],
    [1, 1, 1],
  ];
  const [nearest] = found.sort((a, b) => a.distance - b.distance);
  return (
    nearest?.rgb ??
    [...extremes].sort((a, b) => leastContrast(b, grounds) - leastContrast(a, grounds))[0] ??
    colour
  );
}
