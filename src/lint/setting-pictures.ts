// The size of a picture that a setting names.

import type { Config } from "../config/config.js";
import type { PictureFacts, PictureSizes } from "../read/picture-facts.js";

/** Null for a picture of another host, one that is not there, and a drawing in SVG, which has any size. */
export function sizeOfSettingPicture(
  src: string | null,
  sizes: PictureSizes,
  { public: published }: Config["folders"],
): PictureFacts | null {
  if (src === null || /^[a-z][a-z0-9+.-]*:/i.test(src) || /\.svg$/i.test(src)) return null;
  const path = src.replace(/^\/+/, "");
  const file = [path, `${published}/${path}`, `assets/${path}`].find((name) => Object.hasOwn(sizes, name));
  return (file === undefined ? undefined : sizes[file]) ?? null;
}
