// A picture as services show it beside a link.

import type { Config } from "../config/config.js";
import { absoluteOf } from "../text/absolute-url.js";
import { pictureType } from "../text/picture-type.js";
import type { PictureView, SocialImage } from "./views.js";

export type SharedPicture = Pick<PictureView, "src" | "width" | "height" | "alt">;

/** Under its absolute address; null where the site has none. */
export function socialImageOf(
  { src, alt, width, height }: SharedPicture,
  config: Config,
): SocialImage | null {
  const absolute = absoluteOf(config, src);
  if (absolute === null) return null;
  return { src: absolute, alt, width, height, type: pictureType(absolute) };
}
