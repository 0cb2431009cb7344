// Articles that are not published now are held to the same rules, so that their day brings no surprise: as warnings.

import { placeOfSpot } from "../diagnostics/spot.js";
import { outputOf } from "./address.js";
import { bodyView } from "./body-view.js";
import type { Planned } from "./planned.js";
import { bearerOf, type Planner } from "./planner.js";
import type { References } from "./references.js";
import { findPicture } from "./resolve-picture.js";

/** Checks links, pictures and references, and gives the paths that these articles will ask for. */
export function checkWithheld(planner: Planner, references: References): readonly Planned[] {
  return planner.site.withheld.map(({ article, permalink, path }): Planned => {
    const story = { article, permalink };
    const bearer = bearerOf(story, "withheld");
    bodyView(article.whole ?? article.body, bearer, planner);
    if (article.image !== null) findPicture(article.image, bearer, planner);
    references("related", story, "withheld");
    references("translations", story, "withheld");
    return {
      page: null,
      claim: {
        path: outputOf(permalink),
        what: `the ${article.type} ${path} (not published now)`,
        place: placeOfSpot(path, article.spots.permalink ?? article.spots.slug),
        rank: "withheld",
      },
    };
  });
}
