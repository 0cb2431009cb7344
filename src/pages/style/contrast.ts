// Whether text can be read on its ground, and the nearest colour with which it can (WCAG 2.2, 1.4.3).

import { asWritten, fromOklch, linear, type Rgb, toOklch } from "./colour.js";

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

/**
 * A colour of the same hue that can be read on all grounds, as near in lightness as can be; itself where it can.
 * `grounds` may depend on the colour.
 */
export function readable(colour: Rgb, grounds: readonly Rgb[] | ((candidate: Rgb) => readonly Rgb[])): Rgb {
  const leastOf = (candidate: Rgb): number =>
    leastContrast(candidate, typeof grounds === "function" ? grounds(candidate) : grounds);
  const passes = (candidate: Rgb): boolean => leastOf(candidate) >= enough;
  if (passes(colour)) return colour;
  const from = toOklch(colour);
  const found = [0, 1].flatMap((end) => {
    const at = (share: number): Rgb =>
      asWritten(fromOklch({ ...from, lightness: from.lightness + (end - from.lightness) * share }));
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
  return nearest?.rgb ?? [...extremes].sort((a, b) => leastOf(b) - leastOf(a))[0] ?? colour;
}
