// Colours as numbers: sRGB as screens have it, and OKLCH, where lightness is what eyes take for it.

import { colourDigits } from "../../config/css-colours.js";

/** Red, green and blue from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Lightness from 0 to 1, chroma from 0, hue in radians (Björn Ottosson, "A perceptual color space for image processing"). */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** A colour as CSS writes it, in 3 or 6 digits or by its name. Null for what is none. */
export function readColour(text: string): Rgb | null {
  const named = colourDigits.get(text.toLowerCase());
  const given = named ?? /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (given === undefined) return null;
  const digits = given.length < 6 ? [...given].map((digit) => digit + digit).join("") : given;
  const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map(
    (pair) => Number.parseInt(pair, 16) / 255,
  );
  return [red, green, blue];
}

/** `#1a7f5a`. */
export const writeColour = (rgb: Rgb): string =>
  `#${rgb
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** A colour as it is written, in steps of 1/255. */
export const asWritten = (rgb: Rgb): Rgb => readColour(writeColour(rgb)) ?? rgb;

/** Light as it adds up, from 0 to 1, of a part of an sRGB colour (IEC 61966-2-1), and back. */
export const linear = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
const curved = (light: number): number =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

type Oklab = readonly [lightness: number, a: number, b: number];

function toOklab(rgb: Rgb): Oklab {
  const [red, green, blue] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    curved(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    curved(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    curved(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

export function toOklch(rgb: Rgb): Oklch {
  const [lightness, a, b] = toOklab(rgb);
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

/** With as much of its chroma as a screen can show at that lightness. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Rgb {
  const at = (amount: number): Rgb => fromOklab([lightness, amount * Math.cos(hue), amount * Math.sin(hue)]);
  const isShown = (rgb: Rgb): boolean => rgb.every((part) => part > -0.0005 && part < 1.0005);
  if (isShown(at(chroma))) return at(chroma);
  let [low, high] = [0, chroma];
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (isShown(at(middle))) low = middle;
    else high = middle;
  }
  return at(low);
}

/** Between two colours: `share` of the first. */
export function mixed(first: Rgb, second: Rgb, share: number): Rgb {
  const [one, other] = [toOklab(first), toOklab(second)];
  const between = (index: 0 | 1 | 2): number => one[index] * share + other[index] * (1 - share);
  return fromOklab([between(0), between(1), between(2)]);
}
