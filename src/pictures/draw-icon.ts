// An icon: the logo in the middle of a square, as one PNG or as several in an ICO.

import type { Sharp } from "../lazy.js";
import type { IconRecipe } from "../pages/recipe.js";
import { icoOf } from "./ico.js";
import { rimColour } from "./rim-colour.js";

/** Makes the file of a recipe from a logo's bytes. Throws what sharp throws where that cannot be drawn. */
export async function drawIcon(sharp: Sharp, bytes: Uint8Array, recipe: IconRecipe): Promise<Uint8Array> {
  const { format, width } = await sharp(bytes).metadata();
  const pictures: { side: number; png: Uint8Array }[] = [];
  for (const { side, logo } of recipe.squares) {
    // A drawing is drawn as large as it is needed; that is 72 dots an inch for the size that it says itself.
    const density = format === "svg" ? Math.min(mostDots, Math.max(1, (72 * logo.width) / width)) : 72;
    const { data, info } = await sharp(bytes, { failOn: "error", density })
      .autoOrient()
      .resize(logo.width, logo.height, { fit: "fill" })
      .toColourspace("srgb")
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const rim = recipe.fromRim ? rimColour({ data, ...info }) : null;
    const ground = rim ?? recipe.ground;
    const square = sharp({
      create: { width: side, height: side, channels: 4, background: ground ?? nothing },
    }).composite([
      {
        input: data,
        raw: { width: info.width, height: info.height, channels: info.channels },
        left: Math.floor((side - info.width) / 2),
        top: Math.floor((side - info.height) / 2),
      },
    ]);
    const shown = ground === null ? square : square.removeAlpha();
    pictures.push({ side, png: await shown.png({ compressionLevel: 9 }).toBuffer() });
  }
  return recipe.format === "ico" ? icoOf(pictures) : (pictures[0]?.png ?? new Uint8Array());
}

const nothing = { r: 0, g: 0, b: 0, alpha: 0 };

/** Dots an inch that sharp takes. */
const mostDots = 100_000;
