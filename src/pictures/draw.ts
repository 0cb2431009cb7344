// One picture to the files that the site publishes of it: decoded once, each made from that.

import type { Sharp } from "../lazy.js";
import type { Box, IconRecipe, Recipe, Size } from "../pages/recipe.js";
import { type Credits, readCredits } from "./credits.js";
import { drawIcon } from "./draw-icon.js";
import { encode } from "./encode.js";

/**
 * Makes files of a picture (its bytes) by recipes, in their order but icons last; `done` gets each as soon as it is there.
 * Throws what sharp throws where the picture cannot be decoded.
 */
export async function draw(
  sharp: Sharp,
  bytes: Uint8Array,
  recipes: readonly (Recipe | IconRecipe)[],
  done: (recipe: Recipe | IconRecipe, bytes: Uint8Array) => void,
): Promise<void> {
  const pictures = recipes.filter((recipe): recipe is Recipe => !("squares" in recipe));
  if (pictures.length > 0) await drawSizes(sharp, bytes, pictures, done);
  for (const recipe of recipes) if ("squares" in recipe) done(recipe, await drawIcon(sharp, bytes, recipe));
}

async function drawSizes(
  sharp: Sharp,
  bytes: Uint8Array,
  recipes: readonly Recipe[],
  done: (recipe: Recipe, bytes: Uint8Array) => void,
): Promise<void> {
  const metadata = await sharp(bytes).metadata();
  const credits = readCredits(metadata);
  for (const group of byBase(recipes)) {
    const [{ base, alpha }] = group;
    const decoded = await decode(sharp, bytes, base, alpha);
    const scale = base.width / metadata.autoOrient.width;
    for (const recipe of group) done(recipe, await drawOne(sharp, decoded, recipe, scale, credits));
  }
}

type Group = readonly [Recipe, ...Recipe[]];

function byBase(recipes: readonly Recipe[]): readonly Group[] {
  const groups = new Map<string, [Recipe, ...Recipe[]]>();
  for (const recipe of recipes) {
    const key = JSON.stringify([recipe.base, recipe.alpha]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [recipe]);
    else group.push(recipe);
  }
  return [...groups.values()];
}

interface Decoded extends Size {
  readonly data: Uint8Array;
  readonly channels: 1 | 2 | 3 | 4;
}

/** The whole picture as it is shown, in sRGB, so large. */
async function decode(
  sharp: Sharp,
  bytes: Uint8Array,
  { width, height }: Size,
  alpha: boolean,
): Promise<Decoded> {
  const upright = sharp(bytes, { failOn: "error" })
    .autoOrient()
    .resize(width, height, { fit: "fill" })
    .toColourspace("srgb");
  const opaque = alpha ? upright : upright.removeAlpha();
  const { data, info } = await opaque.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

async function drawOne(
  sharp: Sharp,
  { data, width, height, channels }: Decoded,
  recipe: Recipe,
  scale: number,
  credits: Credits,
): Promise<Uint8Array> {
  const whole = sharp(data, { raw: { width, height, channels } });
  const part = recipe.crop === null ? whole : whole.extract(scaled(recipe.crop, scale, { width, height }));
  const sized = part.resize(recipe.width, recipe.height, { fit: "fill" });
  const shown = recipe.format === "jpeg" ? sized.flatten({ background: "#fff" }) : sized;
  return encode(shown, recipe, credits);
}

/** A part of the original as a part of a smaller one. */
function scaled({ left, top, width, height }: Box, scale: number, within: Size): Box {
  const size = {
    width: Math.max(1, Math.min(within.width, Math.round(width * scale))),
    height: Math.max(1, Math.min(within.height, Math.round(height * scale))),
  };
  return {
    left: Math.min(within.width - size.width, Math.round(left * scale)),
    top: Math.min(within.height - size.height, Math.round(top * scale)),
    ...size,
  };
}
