// A picture as services show it beside a link.

import type { Config } from "../config/config.js";
import { absoluteOf } from "./address.js";
import type { PictureView, SocialImage } from "./views.js";

export type SharedPicture = Pick<PictureView, "src" | "width" | "height" | "alt">;

const types: { readonly [ending: string]: string } = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
};

/** Under its absolute address; null where the site has none. */
export function socialImageOf(
  { src, alt, width, height }: SharedPicture,
  config: Config,
): SocialImage | null {
  const absolute = absoluteOf(config, src);
  if (absolute === null) return null;
  const ending = /\.([a-z]+)(?:[?#]|$)/i.exec(absolute)?.[1]?.toLowerCase() ?? "";
  const type = Object.hasOwn(types, ending) ? (types[ending] ?? null) : null;
  return { src: absolute, alt, width, height, type };
}
