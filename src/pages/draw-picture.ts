// Plans the files that a picture is published as, and gives their addresses.

import { hashOf } from "../hash.js";
import { outputOf, stemOf } from "./address.js";
import type { Original } from "./found-picture.js";
import { baseOf, cropOf, type PictureShape, sizeAt, widthsOf } from "./picture-shapes.js";
import type { PlannerBase } from "./planner.js";
import { type Recipe, recipeVersion } from "./recipe.js";
import type { PictureView } from "./views.js";

type Drawn = Pick<PictureView, "src" | "width" | "height" | "sources" | "sizes" | "tone">;

/** Width that the file has at most which older browsers get. */
const widestFallback = 1000;

/** A picture in a shape: files of several widths in a modern format, and one for browsers that do not know that. */
export function drawPicture(original: Original, shape: PictureShape, planner: PlannerBase): Drawn {
  const { facts, focus } = original;
  const { kind, alpha, tone } = facts.drawable;
  const crop = cropOf(facts, shape.ratio, focus);
  const part = crop ?? facts;
  const widths = widthsOf(shape.widths, part.width);
  const base = baseOf(facts, shape);
  const draw = (width: number, as: Recipe["format"]): string =>
    planDrawing(original, { crop, ...sizeAt(width, part), format: as, kind, alpha, base }, planner);
  const fallback = widths.findLast((width) => width <= widestFallback) ?? widths[0] ?? part.width;
  const srcset = widths.map((width) => `${draw(width, "avif")} ${width}w`).join(", ");
  return {
    src: draw(fallback, alpha ? "png" : "jpeg"),
    ...sizeAt(widths.at(-1) ?? part.width, part),
    sources: [{ type: "image/avif", srcset }],
    sizes: null,
    tone: tone === null ? null : `tone-${tone}`,
  };
}

/** One JPEG in a shape, for services that show it beside a link. */
export function drawForServices(
  original: Original,
  shape: PictureShape,
  planner: PlannerBase,
): { readonly src: string; readonly width: number; readonly height: number } {
  const crop = cropOf(original.facts, shape.ratio, original.focus);
  const part = crop ?? original.facts;
  const size = sizeAt(Math.min(part.width, shape.widths.at(-1) ?? part.width), part);
  const { kind, alpha } = original.facts.drawable;
  const recipe: Recipe = { crop, ...size, format: "jpeg", kind, alpha, base: baseOf(original.facts, shape) };
  return { src: planDrawing(original, recipe, planner), ...size };
}

const endings: { readonly [format in Recipe["format"]]: string } = {
  avif: "avif",
  jpeg: "jpg",
  png: "png",
};

/** Plans one file; gives its address. Two pictures with the same bytes are one. */
function planDrawing({ file, facts }: Original, recipe: Recipe, planner: PlannerBase): string {
  const { hash, weight } = facts.drawable;
  const { crop, base, width, format } = recipe;
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const identity = hashOf(hash, JSON.stringify([recipeVersion, crop, base.width])).slice(0, 10);
  const address = `/assets/pictures/${stemOf(name, "picture")}.${identity}-${width}.${endings[format]}`;
  if (!planner.drawings.has(address))
    planner.drawings.set(address, {
      render: "picture",
      path: outputOf(address),
      file,
      hash,
      weight,
      recipe,
      from: [file],
    });
  return planner.href(address);
}
