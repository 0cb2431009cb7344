// The picture above an article: on its page, beside links to it, in what machines read.

import type { Story } from "../model/site.js";
import { leadPicture } from "./card.js";
import { drawForServices } from "./draw-picture.js";
import { fullPicture, socialPicture, wholePicture } from "./picture-shapes.js";
import type { Planner } from "./planner.js";
import { showPicture } from "./resolve-picture.js";
import type { SharedPicture } from "./shared-picture.js";
import type { PictureView } from "./views.js";

export interface LeadViews {
  readonly picture: PictureView | null;
  /** A part of it in the proportions that services ask for; made only where the site knows its own address. */
  readonly shared: SharedPicture | null;
}

/** `template`: what renders the page. */
export function leadViews(story: Story, template: string, planner: Planner): LeadViews {
  const found = leadPicture(story, planner);
  if (found === null) return { picture: null, shared: null };
  const picture = showPicture(found, template === "longread" ? fullPicture : wholePicture, planner);
  const { original } = found;
  const isAsked = original !== null && planner.config.url !== null;
  return { picture, shared: isAsked ? drawForServices(original, socialPicture, planner) : picture };
}
