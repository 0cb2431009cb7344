// Pixels to a file. The qualities are measured: bench/pictures.mjs says how they compare.

import type { Sharp } from "sharp";
import type { Recipe } from "../pages/recipe.js";
import { type Credits, xmpOf } from "./credits.js";

/** Encodes a picture; `credits` is all that is said in it. */
export async function encode(
  picture: Sharp,
  format: Recipe["format"],
  credits: Credits,
): Promise<Uint8Array> {
  const said = say(picture, credits);
  switch (format) {
    case "avif":
      return said.avif({ quality: 60, effort: 1, chromaSubsampling: "4:2:0" }).toBuffer();
    case "webp":
      return graphic(said);
    case "jpeg":
      return said.jpeg({ quality: 80 }).toBuffer();
    case "png":
      return said.png({ compressionLevel: 9 }).toBuffer();
  }
}

/** Part by which a file that keeps every pixel may be larger than one that does not. */
const worthSharpness = 1.25;

/** Charts and screenshots keep every pixel; a photograph that was saved as PNG would be several times as large so. */
async function graphic(picture: Sharp): Promise<Uint8Array> {
  const lossy = await picture.clone().webp({ quality: 80, effort: 4 }).toBuffer();
  const lossless = await picture.clone().webp({ lossless: true, effort: 4 }).toBuffer();
  return lossless.length <= lossy.length * worthSharpness ? lossless : lossy;
}

/** EXIF knows ASCII alone: what is more than that, XMP says as it is written. */
function say(picture: Sharp, credits: Credits): Sharp {
  if (Object.keys(credits).length === 0) return picture;
  const said = picture.withExif({ IFD0: { ...credits } });
  return /^[ -~]*$/.test(Object.values(credits).join("")) ? said : said.withXmp(xmpOf(credits));
}
