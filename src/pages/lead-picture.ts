// The picture above an article: on its page, beside links to it, in what machines read.

import type { Story } from "../model/site.js";
import { leadPicture } from "./card.js";
import { drawForServices } from "./draw-picture.js";
import { fullPicture, searchPictures, socialPicture, wholePicture } from "./picture-shapes.js";
import type { Planner } from "./planner.js";
import { showPicture } from "./resolve-picture.js";
import type { SharedPicture } from "./shared-picture.js";
import type { PictureView } from "./views.js";

export interface LeadViews {
  readonly picture: PictureView | null;
  /** A part of it in the proportions that services ask for; made only where the site knows its own address. */
  readonly shared: SharedPicture | null;
  /** Addresses of further parts, where the article says what must stay in sight. */
  readonly crops: readonly string[];
}

/** `template`: what renders the page. */
export function leadViews(story: Story, template: string, planner: Planner): LeadViews {
  const found = leadPicture(story, planner);
  if (found === null) return { picture: null, shared: null, crops: [] };
  const picture = showPicture(found, template === "longread" ? fullPicture : wholePicture, planner);
  const { original } = found;
  if (original === null || planner.config.url === null) return { picture, shared: picture, crops: [] };
  const shared = { ...drawForServices(original, socialPicture, planner), alt: picture.alt };
  const shapes = original.focus === null ? [] : searchPictures;
  return { picture, shared, crops: shapes.map((shape) => drawForServices(original, shape, planner).src) };
}
