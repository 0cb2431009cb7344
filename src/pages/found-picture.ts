// A picture that a page can show, before it is decided in which shape.

import type { Focus, Picture } from "../parse/article.js";
import type { Drawable, PictureFacts } from "../read/picture-facts.js";

export interface FoundPicture {
  readonly picture: Picture;
  /** Where it is published as it is. */
  readonly src: string;
  readonly facts: PictureFacts | null;
  /** What smaller versions are made from; null where there are none. */
  readonly original: Original | null;
}

/** A picture of the site of which smaller versions can be made. */
export interface Original {
  /** Relative to the site's folder. */
  readonly file: string;
  readonly facts: PictureFacts & { readonly drawable: Drawable };
  readonly focus: Focus | null;
}

/** What smaller versions of a picture are made from; null where there can be none. */
export function originalOf(file: string, facts: PictureFacts | null, focus: Focus | null): Original | null {
  if (facts?.drawable === undefined) return null;
  return { file, facts: { ...facts, drawable: facts.drawable }, focus };
}
