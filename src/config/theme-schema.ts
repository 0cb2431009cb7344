// The settings of `theme`: what a site changes of the default look.

import { loadZod } from "../lazy.js";
import { colour, fontFile, fontStack } from "./look-types.js";
import { picture, text } from "./setting-types.js";

const z = loadZod();

/** A colour for each of the two schemes. */
export const schemesSchema = z.object({
  light: colour.describe("On light paper."),
  dark: colour.describe("On dark paper; default: made of the light one."),
});

/** A colour, or one for each scheme. */
export const schemeColour = z.union([colour, z.looseObject(schemesSchema.partial().shape)]);

export const themeColoursSchema = z.object({
  paper: schemeColour.describe("The background."),
  ink: schemeColour.describe("Text."),
  link: schemeColour.describe("Links in texts."),
  accent: schemeColour.describe("Marks, labels, the line above a headline."),
});

export const fontSchema = z.object({
  family: text.describe("Name of the family."),
  file: fontFile.describe("A file of assets/fonts/."),
  files: z
    .union([fontFile, z.array(fontFile)])
    .describe(
      "Files of assets/fonts/; style and weight come from their names: serif-italic.woff2, serif-700.woff2.",
    ),
});

const font = z.union([fontStack, z.looseObject(fontSchema.partial().shape)]);

export const fontsSchema = z.object({
  serif: font.describe("Texts and headlines: a CSS font family, or files of your own."),
  sans: font.describe("The interface."),
  display: font.describe("The paper's name and great headlines. Default: serif."),
});

export const logoSchema = z.object({
  light: picture.describe("Picture: a path from the site's root, or a web address."),
  dark: picture.describe("The same for dark paper."),
});

export const themeSchema = z
  .looseObject({
    ...themeColoursSchema.shape,
    fonts: z.looseObject(fontsSchema.partial().shape).describe("Font families."),
    logo: z
      .union([picture, z.looseObject(logoSchema.partial().shape)])
      .describe("A picture in place of the paper's name: a path, or one for light and one for dark."),
  })
  .partial();
