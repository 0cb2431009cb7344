// Renderers for several moments of one site: those that are made of the same are one.

import type { Engine } from "../engine/engine.js";
import type { Renderer } from "../render/renderer.js";
import type { Gathered } from "./gather.js";
import type { Planned } from "./plan.js";
import { prepare } from "./prepare.js";

/** Gives the renderer of a plan of the site, made anew only where what all its pages may show is new. */
export type Renderers = (gathered: Gathered, planned: Planned) => Renderer;

/** Of one site, as it was gathered: its templates, words and settings are the same at each moment. */
export function keepRenderers(engine: Engine, root: string): Renderers {
  const kept = new Map<string, Renderer>();
  return (gathered, planned) => {
    const frame = frameOf(planned);
    const known = kept.get(frame);
    if (known !== undefined) return known;
    const { renderer } = prepare(engine, gathered, planned, root);
    kept.set(frame, renderer);
    return renderer;
  };
}

/** What every page of a plan may show, be it in its view or not. */
export const frameOf = ({ siteView, publication, assets }: Planned): string =>
  JSON.stringify([siteView, publication, assets]);
