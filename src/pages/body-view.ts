// A body as its page shows it: the stored HTML's address, and what fills its slots.

import type { BodyFacts } from "../parse/article.js";
import { endedRight } from "./picture-rights.js";
import { wholePicture } from "./picture-shapes.js";
import type { Bearer, Planner } from "./planner.js";
import { resolveLink } from "./resolve-link.js";
import { resolveMedia } from "./resolve-media.js";
import { resolvePicture } from "./resolve-picture.js";
import type { BodyView } from "./views.js";

/** Resolves every slot; its codes are those of links and pictures. */
export function bodyView(facts: BodyFacts, bearer: Bearer, planner: Planner): BodyView {
  const { address, headings, directives, code } = facts;
  const ended =
    planner.rights.ended.size === 0
      ? []
      : facts.pictures.flatMap(({ src }, index) =>
          endedRight(src, bearer, planner) === null ? [] : [index],
        );
  return {
    address,
    links: facts.links.map((link) => resolveLink(link, bearer, planner)),
    pictures: facts.pictures.map((picture) => resolvePicture(picture, bearer, planner, wholePicture)),
    media: facts.media.map((media) => resolveMedia(media, bearer, planner)),
    headings,
    directives,
    code,
    ...(ended.length === 0 ? {} : { ended }),
  };
}
