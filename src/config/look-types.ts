// What the settings of the look may hold: colours, font families, files of fonts.

import { nearest } from "../text/nearest.js";
import { cssColours } from "./css-colours.js";
import { isFontStack } from "./font-families.js";
import { rule, text } from "./setting-types.js";

/** Whether something shines through a colour, or could: what is measured against it would not be what is seen. */
const isSeeThrough = (value: string): boolean =>
  /^(?:#(?:[0-9a-f]{4}|[0-9a-f]{8})|transparent|(?:rgb|hsl)a\(.*|[a-z]+\(.*\/.*)$/i.test(value);

const isColour = (value: string): boolean =>
  /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value) || cssColours.includes(value.toLowerCase());

export const colour = text
  .refine((value) => !isSeeThrough(value), {
    error: "a colour through which nothing shines, such as #1a7f5a",
    abort: true,
    params: {
      suggest: (value: string) =>
        value.startsWith("#") ? `"${value.slice(0, value.length === 5 ? 4 : 7)}"` : null,
    },
  })
  .refine(isColour, {
    error: "a colour: #1a7f5a, or a name that CSS knows",
    params: {
      suggest: (value: string) =>
        /^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value) ? `"#${value}"` : nearest(value, cssColours),
    },
  });

/** A list of font families as CSS has it. */
export const fontStack = rule(isFontStack, 'font families such as Georgia, "Times New Roman", serif');

export const fontFile = rule(
  (value) =>
    /\.(?:woff2?|[ot]tf)$/i.test(value) && !/^([/\\]|[a-z][a-z0-9+.-]*:)|\\|\0|(^|\/)\.\.(\/|$)/i.test(value),
  "a font of assets/fonts/, such as serif.woff2",
);
