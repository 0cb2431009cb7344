// How one file of a picture is made from its original.

import type { Drawable } from "../read/picture-facts.js";

/** A part of a picture, in pixels of the original as it is shown. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Plain data: the same recipe, the same picture. */
export interface Recipe {
  /** Null for the whole picture. */
  readonly crop: Box | null;
  readonly width: number;
  readonly height: number;
  readonly format: "avif" | "jpeg" | "png";
  /** A graphic keeps the edges of its colours. */
  readonly kind: Drawable["kind"];
  /** Whether what shines through is kept. */
  readonly alpha: boolean;
  /** The size of the whole picture from which it is made: the same for all recipes of a picture that can share it. */
  readonly base: Size;
}

/** How an icon is made of a logo, which stands in the middle of a square. Plain data, as a recipe is. */
export interface IconRecipe {
  readonly format: "ico" | "png";
  /** One picture each, ascending: a PNG has one. In pixels. */
  readonly squares: readonly { readonly side: number; readonly logo: Size }[];
  /** The colour below it, `#ffffff`; null where nothing is. */
  readonly ground: string | null;
  /** Whether the colour of the logo's rim, where that is one, takes the place of the ground. */
  readonly fromRim: boolean;
}

/** Changes with what recipes come to: quality, sharpening, metadata. Part of each address, which browsers keep for ever. */
export const recipeVersion = 1;
