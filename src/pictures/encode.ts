// Pixels to a file. The qualities are measured: bench/README.md has the figures.

import type { Sharp } from "sharp";
import type { Recipe } from "../pages/recipe.js";
import { type Credits, xmpOf } from "./credits.js";

/** Encodes a picture; `credits` is all that is said in it. */
export function encode(
  picture: Sharp,
  { format, kind }: Pick<Recipe, "format" | "kind">,
  credits: Credits,
): Promise<Uint8Array> {
  const said = say(picture, credits);
  // Half the colours of a photograph nobody misses; those of a chart are lines.
  const isGraphic = kind === "graphic";
  const chromaSubsampling = isGraphic ? "4:4:4" : "4:2:0";
  switch (format) {
    case "avif":
      return said.avif({ quality: isGraphic ? 70 : 60, effort: 1, chromaSubsampling }).toBuffer();
    case "jpeg":
      return said.jpeg({ quality: 80, chromaSubsampling }).toBuffer();
    case "png":
      return said.png({ compressionLevel: 9 }).toBuffer();
  }
}

/** EXIF knows ASCII alone: what is more than that, XMP says as it is written. */
function say(picture: Sharp, credits: Credits): Sharp {
  if (Object.keys(credits).length === 0) return picture;
  const said = picture.withExif({ IFD0: { ...credits } });
  return /^[ -~]*$/.test(Object.values(credits).join("")) ? said : said.withXmp(xmpOf(credits));
}
