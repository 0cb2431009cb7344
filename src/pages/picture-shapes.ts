// The shapes and widths that layouts need of a picture, and what of the original each shows.

import type { Focus } from "../parse/article.js";
import type { Box, Size } from "./recipe.js";

export interface PictureShape {
  /** Width by height; null for the picture's own. */
  readonly ratio: number | null;
  /** In pixels, ascending: for the places where a layout shows it, and for screens with more pixels. */
  readonly widths: readonly number[];
}

/** In the text of an article, and above it. */
export const wholePicture: PictureShape = { ratio: null, widths: [480, 800, 1200, 1600] };
/** Above an article whose picture fills the window. */
export const fullPicture: PictureShape = { ratio: null, widths: [480, 800, 1200, 1600, 2400] };
export const cardPicture: PictureShape = { ratio: 3 / 2, widths: [240, 480, 800, 1200] };
export const portrait: PictureShape = { ratio: 1, widths: [160, 320, 480] };
/** What services show beside a link. */
export const socialPicture: PictureShape = { ratio: 1200 / 630, widths: [1200] };
/** Parts that search engines choose from, where an article says what must stay in sight. */
export const searchPictures: readonly PictureShape[] = [16 / 9, 4 / 3, 1].map((ratio) => ({
  ratio,
  widths: [1200],
}));

/** The largest part of a picture in a shape that keeps a point as near to its middle as can be; null for the whole. */
export function cropOf({ width, height }: Size, ratio: number | null, focus: Focus | null): Box | null {
  if (ratio === null) return null;
  const box = {
    width: Math.min(width, Math.max(1, Math.round(height * ratio))),
    height: Math.min(height, Math.max(1, Math.round(width / ratio))),
  };
  if (box.width === width && box.height === height) return null;
  const { x, y } = focus ?? { x: 0.5, y: 0.5 };
  return {
    left: placed(x, width, box.width),
    top: placed(y, height, box.height),
    ...box,
  };
}

const placed = (point: number, whole: number, part: number): number =>
  Math.min(whole - part, Math.max(0, Math.round(point * whole - part / 2)));

/** Part by which the largest width must be exceeded for the original's own to be worth a file. */
const worthwhile = 1.15;

/** Widths to make of a picture of so many pixels: never more than it has, its own where it lies between two. */
export function widthsOf(wanted: readonly number[], width: number): readonly number[] {
  const smaller = wanted.filter((each) => each < width);
  if (smaller.length === wanted.length) return smaller;
  const last = smaller.at(-1);
  return last === undefined || width > last * worthwhile
    ? [...smaller, width]
    : [...smaller.slice(0, -1), width];
}

/** The size of a part of the picture, drawn so wide. */
export const sizeAt = (width: number, of: Size): Size => ({
  width,
  height: Math.max(1, Math.round((width * of.height) / of.width)),
});

/**
 * The size to which a picture is decoded for a shape: enough for every width of every usual shape, whichever of them the
 * site shows, so that one decoding does for all and the bytes of one do not depend on the others.
 */
export function baseOf(size: Size, shape: PictureShape): Size {
  const shapes = [
    wholePicture,
    cardPicture,
    portrait,
    socialPicture,
    ...(shape === fullPicture ? [shape] : []),
    ...(searchPictures.includes(shape) ? searchPictures : []),
  ];
  const scale = Math.max(
    ...shapes.map(({ ratio, widths }) => {
      const part = ratio === null ? size.width : Math.min(size.width, size.height * ratio);
      return (widths.at(-1) ?? part) / part;
    }),
  );
  return scale >= 1 ? size : sizeAt(Math.ceil(size.width * scale), size);
}
